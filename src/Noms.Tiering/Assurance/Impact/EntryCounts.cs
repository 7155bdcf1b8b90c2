using Noms.Tiering.Allocation;

namespace Noms.Tiering.Assurance;

/// <summary>Counts what an entry of the profile says of cases before and after.</summary>
internal sealed class EntryCounts(ComparedEntry entry)
{
    public ComparedEntry Entry => entry;

    /// <summary>By value.</summary>
    public long[] Before { get; } = new long[entry.Values.Length];

    public long[] After { get; } = new long[entry.Values.Length];

    /// <summary>The cases of which it says something.</summary>
    public long CasesBefore { get; private set; }

    public long CasesAfter { get; private set; }

    public void Add(int[]? before, int[]? after)
    {
        CasesBefore += before is null ? 0 : 1;
        CasesAfter += after is null ? 0 : 1;
        Count(Before, before);
        Count(After, after);
    }

    public void Add(EntryCounts other)
    {
        CasesBefore += other.CasesBefore;
        CasesAfter += other.CasesAfter;
        Counts.Add(Before, other.Before);
        Counts.Add(After, other.After);
    }

    public void Clear()
    {
        (CasesBefore, CasesAfter) = (0, 0);
        Array.Clear(Before);
        Array.Clear(After);
    }

    private static void Count(long[] counts, int[]? values)
    {
        foreach (var value in values ?? [])
        {
            counts[value]++;
        }
    }
}
