using Noms.Tiering.Policies;
using Noms.Tiering.Tracing;

namespace Noms.Tiering.Tests.Conformance;

/// <summary>Compares a decision with what a conformance case expects and says each difference.</summary>
internal static class ConformanceCheck
{
    /// <summary>What the decision itself says otherwise.</summary>
    public static IEnumerable<string> OfDecision(TieringDecision decision, Expectation expected) =>
    [
        .. Differs("status", decision.Status?.Id, expected.Status),
        .. expected.Label is null ? [] : Differs("label", decision.Label, expected.Label),
        .. Differs("invalid", decision.InvalidData.Select(d => d.Code), expected.Invalid),
        .. decision.Scales.SelectMany(s => OfScale(s, expected)),
        .. decision.Outputs.SelectMany(o => Differs(
            o.Output.Id, o.Truth.ToString(), expected.Outputs.GetValueOrDefault(o.Output.Id, Truth.Unmet).ToString())),
        .. expected.Outputs.Keys.Except(decision.Outputs.Select(o => o.Output.Id)).Select(id => $"{id}: there is no such output"),
        .. Differs("shortfalls", decision.Shortfalls, expected.Shortfalls),
        .. expected.Profile.SelectMany(p => Differs(
            p.Key, decision.Profile.Single(l => l.Entry.Id == p.Key).Values, p.Value)),
        .. expected.Profile.TryGetValue("modes", out var modes) ? Differs("the decision's modes", decision.Modes, modes) : [],
    ];

    /// <summary>What the trace says otherwise.</summary>
    public static IEnumerable<string> OfTrace(TieringDecision decision, Expectation expected)
    {
        var trace = decision.Trace;
        return
        [
            .. trace.Scales.SelectMany(s => OfScale(s, expected)),
            .. expected.Met is null ? [] : Differs("met", trace.Rules.Where(r => r.Truth == Truth.Met).Select(r => r.Rule.Id), expected.Met),
            .. expected.StoodIn is null ? [] : Differs(
                "stood in",
                trace.Determinants.Where(d => d.Standing == FactStanding.StoodIn).Select(d => $"{d.Use.Determinant.Id} {d.Value}").Order(StringComparer.Ordinal),
                expected.StoodIn.Select(s => $"{s.Key} {s.Value}").Order(StringComparer.Ordinal)),
            .. expected.Points.SelectMany(p => OfScore(trace.Derived.Single(d => d.Derived.Id == p.Key), p.Value)),
        ];
    }

    private static IEnumerable<string> OfScore(DerivedTrace actual, ScoreExpectation expected) =>
    [
        .. Differs($"{actual.Derived.Id} total", Interval(actual.Lowest.ToString(), actual.Highest.ToString()), Text(expected.Total)),
        .. Differs(
            $"{actual.Derived.Id} items",
            Single(actual.Items.Where(i => i.Counts)).Where(i => i.Highest > 0).Select(i => $"{i.Item.Id} {Interval(Text(i.Lowest), Text(i.Highest))}").Order(StringComparer.Ordinal),
            expected.Items.Where(i => i.Value > 0).Select(i => $"{i.Key} {Text(i.Value)}").Order(StringComparer.Ordinal)),
        .. expected.Items.Keys.Except(Single(actual.Items).Select(i => i.Item.Id)).Select(id => $"{actual.Derived.Id}: there is no item {id}"),
    ];

    // Where a score counts nothing its breakdown is empty. But what the items of a group give before the lower of them is left out is
    // what a caseworker's breakdown shows.
    private static IEnumerable<ScoreItemTrace> Single(IEnumerable<ScoreItemTrace> items) =>
        items.SelectMany(i => i.Items.IsEmpty ? [i] : Single(i.Items));

    private static string Interval(string lowest, string highest) => lowest == highest ? lowest : $"{lowest} to {highest}";

    private static string Text(decimal points) => FactValue.Number(points).ToString();

    private static IEnumerable<string> OfScale(ScaleDecision actual, Expectation expectation)
    {
        var scale = actual.Scale.Id;
        if (!expectation.Scales.TryGetValue(scale, out var expected))
        {
            return expectation.Status is null && expectation.Invalid.Count == 0 ? [$"{scale}: the case expects nothing of it"] : Differs($"{scale} level", actual.Level?.Id, null);
        }

        return
        [
            .. Differs($"{scale} level", actual.Level?.Id, expected.Level),
            .. Differs($"{scale} calculated", actual.CalculatedLevel?.Id, expected.Calculated),
            .. Differs(
                $"{scale} overrides",
                actual.Overrides.Where(o => o.IsApplied || expected.Overrides.ContainsKey(o.Id)).Select(o => $"{o.Id} {Word(o.Standing)}").Order(StringComparer.Ordinal),
                expected.Overrides.Select(o => $"{o.Key} {o.Value}").Order(StringComparer.Ordinal)),
            .. Differs($"{scale} judgement", actual.Judgement is { } judgement ? Word(judgement.Standing) : null, expected.Judgement),
            .. Differs($"{scale} in conflict", actual.IsInConflict.ToString(), expected.IsInConflict.ToString()),
            .. Differs($"{scale} deciding", Ids(actual.Deciding), expected.Deciding),
            .. Differs($"{scale} decided by one of", Ids(actual.DecidedByOneOf), expected.DecidedByOneOf),
            .. Differs($"{scale} possible", actual.Possible.Select(l => l.Id), expected.Possible),
            .. Differs($"{scale} possible is at most", actual.PossibleIsAtMost.ToString(), bool.FalseString),
            .. Differs($"{scale} is provisional", actual.IsProvisional.ToString(), (expected.Level is not null && expected.Possible.Count > 1).ToString()),
            .. expected.KeptOpenBy is null ? [] : Differs($"{scale} kept open by", actual.KeptOpenBy.Select(d => d.Id), expected.KeptOpenBy),
        ];
    }

    private static IEnumerable<string> OfScale(ScaleTrace actual, Expectation expectation) =>
        expectation.Scales.TryGetValue(actual.Decision.Scale.Id, out var expected)
            ? Differs($"{actual.Decision.Scale.Id} protected floor", actual.ProtectedFloor?.Id, expected.ProtectedFloor)
            : [];

    /// <summary>A name of code as files have it: <c>NotYetEffective</c> is <c>not-yet-effective</c>.</summary>
    private static string Word(Enum value) =>
        string.Concat(value.ToString().Select((c, index) => char.IsUpper(c) ? (index > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));

    private static IEnumerable<string> Ids(IEnumerable<PolicyRule> rules) => rules.Select(r => r.Id);

    private static IEnumerable<string> Differs(string what, IEnumerable<string> actual, IEnumerable<string> expected) =>
        Differs(what, string.Join(", ", actual), string.Join(", ", expected));

    private static IEnumerable<string> Differs(string what, string? actual, string? expected) =>
        actual == expected ? [] : [$"{what}: expected [{expected ?? "none"}], was [{actual ?? "none"}]"];
}
