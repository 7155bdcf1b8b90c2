using System.Text.Json;
using Noms.Tiering.Allocation;
using Noms.Tiering.Tool.Choosing;

namespace Noms.Tiering.Tool.Summarising;

/// <summary>Counts the lines of decisions, and those of rejects, that allocation runs wrote.</summary>
internal sealed class DecisionsFile(ChosenPolicy policy)
{
    private readonly DecisionCount[] _versions = [.. policy.Versions.All.Select(version => new DecisionCount(version))];
    private readonly LineCounts _faults = new();
    private long _decided;
    private long _rejected;

    /// <summary>How many decisions have an override or a judgement, of which a line does not say all that a summary counts.</summary>
    public long Adjusted { get; private set; }

    /// <summary>Whether a file begins with a decision, and not with a summary.</summary>
    public static bool IsOne(string firstLine)
    {
        try
        {
            using var json = JsonDocument.Parse(firstLine);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("state", out _);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    public void AddDecisions(string path) => Each("decisions", path, line =>
    {
        var version = line.GetProperty("policyVersion").GetString();
        var count = line.GetProperty("policy").GetString() == policy.Versions.Id ? Array.Find(_versions, one => one.Policy.Version == version) : null;
        (count ?? throw new InvalidOperationException()).Add(line);
        _decided++;
        Adjusted += line.GetProperty("scales").EnumerateObject().Any(scale => scale.Value.TryGetProperty("overrides", out _) || scale.Value.TryGetProperty("judgement", out _)) ? 1 : 0;
    });

    public void AddRejects(string path) => Each("rejects", path, line =>
    {
        _rejected++;
        foreach (var code in line.GetProperty("faults").EnumerateArray().Select(fault => fault.GetProperty("code").GetString()!).Distinct(StringComparer.Ordinal))
        {
            _faults.Add(code);
        }
    });

    public IAllocationSummary Summary() => policy.IsOne
        ? _versions[0].Summary(_faults, _rejected)
        : new VersionedAllocationSummary
        {
            Versions = policy.Versions,
            Decided = _decided,
            Rejected = _rejected,
            ByVersion = [.. _versions.Select(version => version.Summary(null, 0)).Where(summary => summary.Decided > 0)],
            Faults = DecisionCount.Named(_faults),
        };

    private void Each(string title, string path, Action<JsonElement> add)
    {
        using var lines = InputBytes.Lines(title, path);
        var number = 0L;
        while (lines.ReadLine() is { } line)
        {
            number++;
            try
            {
                using var json = JsonDocument.Parse(line);
                add(json.RootElement);
            }
            catch (Exception failure) when (failure is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentNullException)
            {
                // Without the words of the line, which may be about a person.
                throw ToolException.Faulty($"{InputBytes.NameOf(path)}, line {number}: it is no line of {title} by `{policy.Versions.Id}`");
            }
        }
    }
}
