using System.Globalization;
using System.Text;
using System.Text.Json;
using Noms.Tiering.Receipts;

namespace Noms.Tiering.Tool.Output;

/// <summary>What replays found. Hashes, versions and levels; no fact of a case.</summary>
internal sealed class ReplayReport
{
    private readonly List<(long? Line, ReplayDifference Difference)> _differences = [];
    private long _same;
    private long _different;
    private long _masked;

    public bool AreSame => _different == 0;

    /// <summary>Counts a replay.</summary>
    /// <param name="result">What it found.</param>
    /// <param name="line">Its line in a log.</param>
    public void Add(ReplayResult result, long? line = null)
    {
        (_same, _different) = result.IsSame ? (_same + 1, _different) : (_same, _different + 1);
        _differences.AddRange(result.Differences.Select(difference => (line, difference)));
    }

    /// <summary>Counts a line of a log that cannot be replayed, for want of the case.</summary>
    public void AddMasked() => _masked++;

    public string Text(bool isLog)
    {
        var text = new StringBuilder();
        if (isLog)
        {
            text.Append(CultureInfo.InvariantCulture, $"{_same} the same, {_different} different");
            text.Append(_masked == 0 ? "\n" : string.Create(CultureInfo.InvariantCulture, $", {_masked} masked, which only the whole case replays\n"));
        }
        else if (AreSame)
        {
            text.Append(Palette.Good("same")).Append('\n');
        }

        foreach (var (line, difference) in _differences)
        {
            text.Append(line is null ? "" : string.Create(CultureInfo.InvariantCulture, $"line {line}: ")).Append(CultureInfo.InvariantCulture, $"{difference}\n");
        }

        return text.ToString();
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteBoolean("same", AreSame);
        json.WriteNumber("sameDecisions", _same);
        json.WriteNumber("differentDecisions", _different);
        json.WriteNumber("maskedDecisions", _masked);
        json.WriteStartArray("differences");
        foreach (var (line, difference) in _differences)
        {
            json.WriteStartObject();
            if (line is not null)
            {
                json.WriteNumber("line", line.Value);
            }

            json.WriteString("part", difference.Part.ToString().ToLowerInvariant());
            json.WriteString("what", difference.What);
            if (difference.ScaleId is { } scale)
            {
                json.WriteString("scale", scale);
            }

            json.WriteString("receipt", difference.Receipt);
            json.WriteString("replay", difference.Replay);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
