using System.Collections.Immutable;

namespace Noms.Tiering.Assurance;

/// <summary>The cases of a policy: facts, the day, and the level and reasons that the decision must give. <see cref="PolicyCasesReader"/> reads them.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class PolicyCases
{
    internal PolicyCases(TieringPolicy policy, ImmutableArray<PolicyCase> all)
    {
        Policy = policy;
        All = all;
    }

    /// <summary>The policy.</summary>
    public TieringPolicy Policy { get; }

    /// <summary>The cases, in the order of their files and of each file.</summary>
    public ImmutableArray<PolicyCase> All { get; }

    /// <summary>Those that are to be reviewed: nobody has yet confirmed what they expect.</summary>
    public IEnumerable<PolicyCase> ToBeReviewed => All.Where(c => c.ToBeReviewed);

    /// <summary>The policy and how many cases there are.</summary>
    public override string ToString() => $"{AssuranceText.Cases(All.Length)} of {Policy}";
}
