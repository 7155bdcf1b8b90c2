using System.Numerics;

namespace Noms.Tiering.Allocation.Rows;

/// <summary>The pieces of a decision's line that are about one scale.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed class ScaleLine
{
    private readonly byte[] _name;
    private readonly byte[][] _decided;
    private readonly byte[][] _levels;

    public ScaleLine(Scale scale)
    {
        _name = [.. LineBuffer.Quoted(scale.Id), .. ":{\"level\":"u8];
        _levels = [.. scale.Levels.Select(level => LineBuffer.Quoted(level.Id))];
        _decided = [.. _levels.Select(level => (byte[])[.. _name, .. level])];
    }

    /// <summary>Writes the level and, where another stands in its place or was adjusted to it, the one that the rules give.</summary>
    public void WriteLevel(LineBuffer line, DecisionState state, int level, int calculated)
    {
        if (state == DecisionState.Decided)
        {
            line.Append(_decided[level]);
        }
        else
        {
            line.Append(_name);
            line.Append("null"u8);
        }

        if (state == DecisionState.Status || (state == DecisionState.Decided && level != calculated))
        {
            line.Append(",\"calculated\":"u8);
            line.Append(_levels[calculated]);
        }
    }

    public void WritePossible(LineBuffer line, ulong levels)
    {
        line.Append(",\"possible\":["u8);
        for (var left = levels; left != 0; left &= left - 1)
        {
            line.Append(_levels[BitOperations.TrailingZeroCount(left)]);
            line.Append((left & (left - 1)) == 0 ? (byte)']' : (byte)',');
        }
    }
}
