using Noms.Tiering.Deciding;

namespace Noms.Tiering.Allocation.Rows;

/// <summary>The decision in short, as a piece of its line.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed class LabelLine
{
    private readonly (int Scale, byte[][] Levels)[] _scales;
    private readonly byte[][] _suffixes;

    public LabelLine(TieringPolicy policy)
    {
        _scales =
        [
            .. (policy.Label?.Scales ?? policy.Scales)
                .Select(scale => (policy.Scales.IndexOf(scale), scale.Levels.Select(level => LineBuffer.Unquoted(level.Id)).ToArray())),
        ];
        _suffixes = [.. policy.Label?.Suffixes.Select(suffix => LineBuffer.Unquoted(suffix.Text)) ?? []];
    }

    public void Write(LineBuffer line, RowResult result)
    {
        line.Append((byte)'"');
        foreach (var (scale, levels) in _scales)
        {
            line.Append(levels[result.Scales[scale].Final.Level]);
        }

        foreach (var suffix in new PlaceBits(result.Suffixes))
        {
            line.Append(_suffixes[suffix]);
        }

        line.Append((byte)'"');
    }
}
