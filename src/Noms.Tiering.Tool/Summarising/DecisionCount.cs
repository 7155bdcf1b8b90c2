using System.Globalization;
using System.Text.Json;
using Noms.Tiering.Allocation;

namespace Noms.Tiering.Tool.Summarising;

/// <summary>Counts the lines of decisions that one policy made.</summary>
internal sealed class DecisionCount(TieringPolicy policy)
{
    private readonly ScaleCount[] _scales = [.. policy.Scales.Select(_ => new ScaleCount())];
    private readonly LineCounts _rules = new();
    private readonly LineCounts _modes = new();
    private readonly LineCounts _statuses = new();
    private readonly LineCounts _outputs = new();
    private readonly LineCounts _shortfalls = new();
    private readonly LineCounts _open = new();
    private readonly LineCounts _openAlone = new();
    private long _decided;
    private long _invalid;
    private long _notInForce;
    private long _oneOf;
    private long _provisional;
    private DateOnly? _first;
    private DateOnly? _last;

    public TieringPolicy Policy => policy;

    public void Add(JsonElement line)
    {
        var asOf = DateOnly.ParseExact(line.GetProperty("asOf").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        _decided++;
        _first = _first is null || asOf < _first ? asOf : _first;
        _last = _last is null || asOf > _last ? asOf : _last;
        _notInForce += policy.IsInForceOn(asOf) ? 0 : 1;
        var state = line.GetProperty("state").GetString();
        if (state == "invalid-data")
        {
            _invalid++;
            return;
        }

        if (state == "status")
        {
            _statuses.Add(line.GetProperty("status").GetString()!);
        }
        else
        {
            AddScales(line);
        }

        _modes.AddAll(line, "modes");
        _outputs.AddAll(line, "outputs");
        _shortfalls.AddAll(line, "shortfalls");
    }

    public AllocationSummary Summary(LineCounts? faults, long rejected)
    {
        var empty = new AllocationRun(new TieringEngine(policy)).Decide([], Stream.Null, Stream.Null);
        return empty with
        {
            Decided = _decided,
            Rejected = rejected,
            InvalidData = _invalid,
            FirstAsOf = _first,
            LastAsOf = _last,
            NotInForce = _notInForce,
            Scales = [.. empty.Scales.Select((scale, index) => _scales[index].Fill(scale))],
            Modes = [.. empty.Modes.Select(mode => mode with { Cases = _modes[mode.Id] })],
            Statuses = [.. empty.Statuses.Select(status => status with { Cases = _statuses[status.Id] })],
            DecidingRules = [.. empty.DecidingRules.Select(rule => rule with { Cases = _rules[rule.Id] })],
            DecidedByOneOf = _oneOf,
            Provisional = _provisional,
            KeptOpenBy =
            [
                .. policy.Reads.Select(read => new OpenDeterminantCount(read.Determinant, _open[read.Determinant.Id], _openAlone[read.Determinant.Id]))
                    .Where(open => open.Cases > 0).OrderByDescending(open => open.Cases).ThenBy(open => open.Determinant.Id, StringComparer.Ordinal),
            ],
            Outputs = [.. empty.Outputs.Select(output => output with { Cases = _outputs[output.Id] })],
            Shortfalls = [.. _shortfalls.Names.OrderByDescending(id => _shortfalls[id]).ThenBy(id => id, StringComparer.Ordinal).Select(id => new NamedCount(id, id, _shortfalls[id]))],
            Faults = Named(faults),
        };
    }

    /// <summary>Faults of rejected rows by the order of their codes.</summary>
    public static System.Collections.Immutable.ImmutableArray<NamedCount> Named(LineCounts? faults) =>
        faults is null ? [] : [.. faults.Names.Order(StringComparer.Ordinal).Select(code => new NamedCount(code, code, faults[code]))];

    private void AddScales(JsonElement line)
    {
        var scales = line.GetProperty("scales");
        var open = new HashSet<string>(StringComparer.Ordinal);
        var isOneOf = false;
        for (var index = 0; index < _scales.Length; index++)
        {
            var scale = scales.GetProperty(policy.Scales[index].Id);
            _scales[index].Add(scale);
            _rules.AddAll(scale, "deciding");
            isOneOf |= scale.TryGetProperty("decidedByOneOf", out _);
            open.UnionWith(LineCounts.Texts(scale, "keptOpenBy"));
        }

        _oneOf += isOneOf ? 1 : 0;
        _provisional += line.GetProperty("provisional").GetBoolean() ? 1 : 0;
        foreach (var determinant in open)
        {
            _open.Add(determinant);
            if (open.Count == 1)
            {
                _openAlone.Add(determinant);
            }
        }
    }
}
