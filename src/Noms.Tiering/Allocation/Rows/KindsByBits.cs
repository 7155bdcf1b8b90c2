using System.Numerics;
using Noms.Tiering.Deciding;

namespace Noms.Tiering.Allocation.Rows;

/// <summary>
/// Finds the kind of a row by the bits from which all follows that a row comes to whose levels are not open, so that of a row like one before it is not worked out again
/// which rules decide.
/// </summary>
/// <remarks>Mutable, and for one thread at a time. Each place holds the last of the rows that fall to it, so it never grows.</remarks>
/// <param name="outcome">Where the rows are decided.</param>
/// <param name="result">Where the levels before stand.</param>
internal sealed class KindsByBits(TieringOutcome outcome, RowResult result)
{
    private const int Places = 8192;

    private readonly bool _isSure = IsSure(outcome, result.Facets);

    // The key of what is open, the bits, and the levels before.
    private readonly ulong[] _key = new ulong[outcome.Space.Known.Length + 2];
    private ulong[] _keys = [];
    private RowKind?[] _kinds = [];
    private int _place;

    /// <summary>The kind of the row that was decided last; <see langword="null"/> where it is new, or more than bits decides.</summary>
    /// <param name="isShort">Whether the case says that something is unavailable, which no bits say.</param>
    public RowKind? Find(bool isShort)
    {
        var space = outcome.Space;
        _place = -1;
        if (isShort || !_isSure || outcome.HasAdjustments || outcome.State == DecisionState.InvalidData || !(space.IsKnown || (space.OpenKey != 0 && !IsProvisional())))
        {
            return null;
        }

        if (_kinds.Length == 0)
        {
            _keys = new ulong[Places * _key.Length];
            _kinds = new RowKind?[Places];
        }

        WriteKey(space);
        _place = Hash();
        return _keys.AsSpan(_place * _key.Length, _key.Length).SequenceEqual(_key) ? _kinds[_place] : null;
    }

    /// <summary>Keeps the kind of a row that was not found.</summary>
    public void Add(RowKind kind)
    {
        if (_place >= 0)
        {
            _key.CopyTo(_keys.AsSpan(_place * _key.Length));
            _kinds[_place] = kind;
        }
    }

    /// <summary>Whether a level is open. The key of what is open says how many determinants keep it open where they are counted, and not which.</summary>
    private bool IsProvisional()
    {
        for (var scale = 0; scale < outcome.Scales.Length; scale++)
        {
            if (outcome.IsProvisional(scale))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the bits say all of a level, and levels all of the modes.</summary>
    private static bool IsSure(TieringOutcome outcome, PolicyFacets facets) =>
        outcome.Space.HasRows && Array.TrueForAll(outcome.Compiled.Rows.Known.Orders, order => order is not null)
        && facets.Modes is not { ReadsDeterminants: true } && outcome.Scales.Length <= sizeof(ulong);

    private void WriteKey(Workspace space)
    {
        _key[0] = space.OpenKey;
        space.Known.CopyTo(_key.AsSpan(1));
        var before = 0UL;
        foreach (var scale in result.Scales)
        {
            before = (before << 8) | (byte)scale.Previous;
        }

        _key[^1] = before;
    }

    private int Hash()
    {
        var hash = 0UL;
        foreach (var word in _key)
        {
            hash = (BitOperations.RotateLeft(hash, 29) ^ word) * 0x9E3779B97F4A7C15;
        }

        return (int)(hash >> 40) & (Places - 1);
    }
}
