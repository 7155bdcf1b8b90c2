using Noms.Tiering.Allocation;

namespace Noms.Tiering.Assurance;

/// <summary>Counts where cases stand on a scale before and after.</summary>
internal sealed class PairCounts
{
    private readonly int _deciders;
    private readonly DeciderCounts?[] _decidersOf;

    public PairCounts(ComparedScales scales, int deciders)
    {
        Scales = scales;
        _deciders = deciders;
        Cases = new long[scales.Cells];
        ProvisionalBefore = new long[scales.Cells];
        ProvisionalAfter = new long[scales.Cells];
        ProvisionalBoth = new long[scales.Cells];
        _decidersOf = new DeciderCounts?[scales.Cells];
    }

    public ComparedScales Scales { get; }

    /// <summary>By cell of the matrix.</summary>
    public long[] Cases { get; }

    public long[] ProvisionalBefore { get; }

    public long[] ProvisionalAfter { get; }

    public long[] ProvisionalBoth { get; }

    /// <summary>What decided in a cell; <see langword="null"/> where it has no case.</summary>
    public DeciderCounts? DecidersOf(int cell) => _decidersOf[cell];

    /// <summary>Counts a case and gives its cell.</summary>
    public int Add(int scale, SideReader before, SideReader after)
    {
        var cell = Scales.CellOf(before.Standings[scale], after.Standings[scale]);
        var (was, now) = (before.Provisional[scale], after.Provisional[scale]);
        Cases[cell]++;
        ProvisionalBefore[cell] += was ? 1 : 0;
        ProvisionalAfter[cell] += now ? 1 : 0;
        ProvisionalBoth[cell] += was && now ? 1 : 0;
        (_decidersOf[cell] ??= new(_deciders)).Add(before.Deciders[scale], after.Deciders[scale]);
        return cell;
    }

    public void Add(PairCounts other)
    {
        Counts.Add(Cases, other.Cases);
        Counts.Add(ProvisionalBefore, other.ProvisionalBefore);
        Counts.Add(ProvisionalAfter, other.ProvisionalAfter);
        Counts.Add(ProvisionalBoth, other.ProvisionalBoth);
        for (var cell = 0; cell < _decidersOf.Length; cell++)
        {
            if (other._decidersOf[cell] is { } deciders)
            {
                (_decidersOf[cell] ??= new(_deciders)).Add(deciders);
            }
        }
    }

    public void Clear()
    {
        Array.ForEach([Cases, ProvisionalBefore, ProvisionalAfter, ProvisionalBoth], Array.Clear);
        Array.Clear(_decidersOf);
    }
}
