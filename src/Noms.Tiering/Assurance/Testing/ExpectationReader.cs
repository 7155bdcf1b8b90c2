using System.Collections.Immutable;
using Noms.Tiering.Policies;
using Noms.Tiering.Policies.Reading;
using Noms.Tiering.Tracing;

namespace Noms.Tiering.Assurance;

/// <summary>Reads what a case expects of its decision.</summary>
internal sealed class ExpectationReader(TieringPolicy policy, FaultList faults)
{
    private static readonly string[] Parts = ["status", "invalid", "outputs", "shortfalls", "met", "profile", "stoodIn", "label", "points"];

    // The library's own findings; the rest are conditions of the policy.
    private static readonly string[] OwnFindings = ["NT3001", "NT3002", "NT3003", "NT3004", "NT3005", "NT3006"];

    private readonly PolicyNames _names = new(faults);
    private readonly ScaleExpectationReader _scales = new(policy, faults);

    public ExpectedDecision? Read(JsonValue value)
    {
        if (PolicyObject.Open(value, faults, "`expect`", [.. policy.Scales.Select(s => s.Id), .. Parts]) is not { } part)
        {
            return null;
        }

        var status = part.Find("status") is { } named ? _names.One(named, "status", PolicyCaseFaults.UnknownStatus, policy.Statuses.Select(s => s.Id)) : null;
        ImmutableArray<string> invalid = part.Find("invalid") is { } codes
            ? _names.Several(codes, "condition for invalid data", PolicyCaseFaults.UnknownStatus, [.. OwnFindings, .. policy.InvalidData.Select(i => i.Id)])
            : [];
        return new ExpectedDecision
        {
            Scales = Scales(part),
            Status = status,
            Invalid = invalid,
            Outputs = _names.Map(part.Find("outputs"), "output", FaultCodes.UnknownOutput, [.. policy.Outputs.Select(o => o.Id)], (_, at) => Output(at))
                .ToImmutableDictionary(o => o.Key, o => o.Value!.Value),
            Shortfalls = Texts(part.Find("shortfalls")),
            Met = part.Find("met") is { } met ? _names.Several(met, "rule", FaultCodes.UnknownRule, [.. policy.Rules.Select(r => r.Id)]) : null,
            Profile = _names.Map(part.Find("profile"), "profile entry", FaultCodes.UnknownProfile, [.. policy.Profile.Select(p => p.Id)], (_, at) => (ImmutableArray<string>?)Texts(at))
                .ToImmutableDictionary(p => p.Key, p => p.Value!.Value),
            StoodIn = part.Find("stoodIn") is { } stoodIn ? StoodIn(stoodIn) : null,
            Label = part.Find("label") is { } label ? Scalars.Text(label, faults) : null,
            Points = _names.Map(part.Find("points"), "score", PolicyCaseFaults.UnknownScore, [.. policy.Derived.OfType<ScoreDeterminant>().Select(d => d.Id)], Points),
        };
    }

    private ImmutableDictionary<string, ExpectedScale> Scales(PolicyObject part)
    {
        var scales = ImmutableDictionary.CreateBuilder<string, ExpectedScale>(StringComparer.Ordinal);
        var state = part.Has("status") ? DecisionState.Status : part.Find("invalid") is { Items.Count: > 0 } ? DecisionState.InvalidData : DecisionState.Decided;
        foreach (var scale in policy.Scales)
        {
            if (part.Find(scale.Id) is { } at)
            {
                if (_scales.Read(at, scale, state) is { } expected)
                {
                    scales.Add(scale.Id, expected);
                }
            }
            else if (state == DecisionState.Decided)
            {
                faults.Add(PolicyCaseFaults.Contradiction, part.Value, $"the case expects neither a status nor invalid data, and nothing of the scale `{scale.Id}`");
            }
        }

        return scales.ToImmutable();
    }

    private Truth? Output(JsonValue at) =>
        Scalars.Word(at, faults, TraceWords.Of(Truth.Met), TraceWords.Of(Truth.Unknown)) switch
        {
            null => null,
            var word => word == TraceWords.Of(Truth.Met) ? Truth.Met : Truth.Unknown,
        };

    private ImmutableDictionary<string, FactValue> StoodIn(JsonValue value)
    {
        var uses = policy.Reads.ToDictionary(r => r.Determinant.Id, r => r.Determinant, StringComparer.Ordinal);
        return _names.Map(value, "determinant in `reads` called", FaultCodes.UnknownDeterminant, [.. uses.Keys], (id, at) => FactValueReader.Read(at, uses[id], faults))
            .ToImmutableDictionary(s => s.Key, s => s.Value!.Value);
    }

    private ExpectedPoints? Points(string scoreId, JsonValue value)
    {
        if (PolicyObject.Open(value, faults, "points", "total", "items") is not { } part)
        {
            return null;
        }

        var score = policy.Derived.OfType<ScoreDeterminant>().First(d => d.Id == scoreId);
        var total = part.NeedNumber("total");
        var items = _names.Map(part.Need("items"), $"item of `{scoreId}` called", PolicyCaseFaults.UnknownScore, [.. Single(score.Items).Select(i => i.Id)], (_, at) => Scalars.Number(at, faults));
        return total is { } sum ? new ExpectedPoints(sum, items.ToImmutableDictionary(i => i.Key, i => i.Value!.Value)) : null;
    }

    private static IEnumerable<ScoreItem> Single(IEnumerable<ScoreItem> items) => items.SelectMany(i => i is HigherOfItem group ? Single(group.Items) : [i]);

    private ImmutableArray<string> Texts(JsonValue? value) =>
        value is null ? [] : [.. Scalars.List(value, faults).Select(item => Scalars.Text(item, faults)).OfType<string>()];
}
