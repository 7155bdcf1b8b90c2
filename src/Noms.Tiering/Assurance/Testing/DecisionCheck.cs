using Noms.Tiering.Tracing;

namespace Noms.Tiering.Assurance;

/// <summary>Compares a decision with what a case expects and says each difference.</summary>
internal static class DecisionCheck
{
    /// <summary>What the decision itself says otherwise.</summary>
    public static IEnumerable<PolicyCaseDifference> OfDecision(TieringDecision decision, ExpectedDecision expected) =>
    [
        .. Differs("status", decision.Status?.Id, expected.Status),
        .. expected.Label is null ? [] : Differs("label", decision.Label, expected.Label),
        .. Differs("invalid", decision.InvalidData.Select(d => d.Code), expected.Invalid),
        .. decision.Scales.SelectMany(s => ScaleCheck.OfDecision(s, expected)),
        .. decision.Outputs.SelectMany(o => Differs(
            $"output {o.Output.Id}", TraceWords.Of(o.Truth), TraceWords.Of(expected.Outputs.GetValueOrDefault(o.Output.Id, Truth.Unmet)))),
        .. Differs("shortfalls", decision.Shortfalls, expected.Shortfalls),
        .. expected.Profile.OrderBy(p => p.Key, StringComparer.Ordinal).SelectMany(p => Differs(
            $"profile {p.Key}", decision.Profile.FirstOrDefault(l => l.Entry.Id == p.Key)?.Values ?? [], p.Value)),
        .. expected.Profile.TryGetValue("modes", out var modes) ? Differs("modes", decision.Modes, modes) : [],
    ];

    /// <summary>What the trace says otherwise.</summary>
    public static IEnumerable<PolicyCaseDifference> OfTrace(TieringDecision decision, ExpectedDecision expected)
    {
        var trace = decision.Trace;
        return
        [
            .. trace.Scales.SelectMany(s => ScaleCheck.OfTrace(s, expected)),
            .. expected.Met is not { } met ? [] : Differs("met", trace.Rules.Where(r => r.Truth == Truth.Met).Select(r => r.Rule.Id), met),
            .. expected.StoodIn is null ? [] : Differs(
                "stood in",
                InOrder(trace.Determinants.Where(d => d.Standing == FactStanding.StoodIn).Select(d => $"{d.Use.Determinant.Id} {d.Value}")),
                InOrder(expected.StoodIn.Select(s => $"{s.Key} {s.Value}"))),
            .. expected.Points.OrderBy(p => p.Key, StringComparer.Ordinal)
                .SelectMany(p => trace.Derived.FirstOrDefault(d => d.Derived.Id == p.Key) is { } score
                    ? OfScore(score, p.Value)
                    : [new PolicyCaseDifference(p.Key, "a score", "")]),
        ];
    }

    public static IEnumerable<PolicyCaseDifference> Differs(string what, IEnumerable<string> got, IEnumerable<string> expected) =>
        Differs(what, string.Join(", ", got), string.Join(", ", expected));

    public static IEnumerable<PolicyCaseDifference> Differs(string what, string? got, string? expected) =>
        got == expected ? [] : [new PolicyCaseDifference(what, expected ?? "", got ?? "")];

    public static IEnumerable<string> InOrder(IEnumerable<string> texts) => texts.Order(StringComparer.Ordinal);

    private static IEnumerable<PolicyCaseDifference> OfScore(DerivedTrace got, ExpectedPoints expected) =>
    [
        .. Differs($"{got.Derived.Id} total", Interval(got.Lowest.ToString(), got.Highest.ToString()), FactValue.NumberText(expected.Total)),
        .. Differs(
            $"{got.Derived.Id} items",
            InOrder(Single(got.Items.Where(i => i.Counts)).Where(i => i.Highest > 0)
                .Select(i => $"{i.Item.Id} {Interval(FactValue.NumberText(i.Lowest), FactValue.NumberText(i.Highest))}")),
            InOrder(expected.Items.Where(i => i.Value > 0).Select(i => $"{i.Key} {FactValue.NumberText(i.Value)}"))),
    ];

    // Where a score counts nothing its breakdown is empty. But what the items of a group give before the lower of them is left out is
    // what a caseworker's breakdown shows.
    private static IEnumerable<ScoreItemTrace> Single(IEnumerable<ScoreItemTrace> items) =>
        items.SelectMany(i => i.Items.IsEmpty ? [i] : Single(i.Items));

    private static string Interval(string lowest, string highest) => lowest == highest ? lowest : $"{lowest} to {highest}";
}
