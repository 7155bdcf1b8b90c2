using System.Text;
using Noms.Tiering.Allocation;

namespace Noms.Tiering.Tests.Allocation;

/// <summary>The bytes that an allocation run wrote, and its summary as a person reads it.</summary>
internal sealed record Allocated(string Decisions, string Rejects, string Summary)
{
    public static readonly DateOnly AsOf = new(2006, 3, 31);

    private static readonly AllocationRun Run = new(new TieringEngine(TieringPolicies.Noms2005)) { AsOf = AsOf };

    /// <summary>Decides under <c>noms-2005</c>.</summary>
    public static Allocated By(Func<AllocationRun, Stream, Stream, AllocationSummary> decide)
    {
        using var decisions = new MemoryStream();
        using var rejects = new MemoryStream();
        var summary = decide(Run, decisions, rejects);
        return new(Text(decisions), Text(rejects), summary.ToText());
    }

    /// <summary>Decides a source.</summary>
    public static Allocated Of(CaseloadSource source, AllocationControl? control = null) =>
        By((run, decisions, rejects) => run.Decide(source, decisions, rejects, control));

    private static string Text(MemoryStream stream) => Encoding.UTF8.GetString(stream.ToArray());
}
