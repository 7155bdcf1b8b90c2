using System.Globalization;
using System.Text.Json.Nodes;

namespace Noms.Tiering.Assurance;

/// <summary>The changes to the overrides of a policy, and to how far judgement may depart.</summary>
internal sealed class AdjustmentMutants(MutantDraft draft, MutantSteps steps, ConditionMutants conditions)
{
    private static readonly string[] Forms = ["floor", "cap", "level"];
    private static readonly string[] Ways = ["up", "down"];

    public IEnumerable<PolicyMutant> All() =>
    [
        .. Items("overrides").SelectMany((one, index) => Override(one, index)),
        .. Items("judgement").SelectMany((limits, index) => Judgement(limits, index)),
    ];

    private IEnumerable<JsonObject> Items(string part) => (draft.Root[part]?.AsArray() ?? []).Select(item => item!.AsObject());

    private IEnumerable<PolicyMutant> Override(JsonObject one, int index) =>
    [
        draft.Drop(one.Parent!.AsArray(), index),
        .. conditions.Of(one["when"]),
        .. Forms.SelectMany(form => MutantSteps.Moved(steps.Scale(one), one[form]).Select(level => draft.Set(one, form, level))),
        .. one["floor"] is null ? [] : new[] { draft.Set(one, "protected", !(one["protected"]?.GetValue<bool>() ?? false)) },
        draft.Set(one, "authority", one["authority"]!.GetValue<string>() == "national" ? "local" : "national"),
        draft.Set(one["effective"]!.AsObject(), "from", Moved(one["effective"]!["from"]!, 1)),
        .. one["effective"]!["to"] is { } to ? new[] { draft.Set(one["effective"]!.AsObject(), "to", Moved(to, -1)) } : [],
        .. one["areas"] is JsonArray areas ? Enumerable.Range(0, areas.Count).Select(i => draft.Drop(areas, i)).Append(draft.Set(one, "areas", null)) : [],
    ];

    private IEnumerable<PolicyMutant> Judgement(JsonObject limits, int index)
    {
        var grades = limits["grades"]!.AsArray();
        var reasons = limits["reasons"]!.AsArray();
        return
        [
            draft.Drop(limits.Parent!.AsArray(), index),
            .. Enumerable.Range(0, grades.Count).Select(i => draft.Drop(grades, i)),
            .. Enumerable.Range(0, reasons.Count).Select(i => draft.Drop(reasons, i)),
            .. grades.SelectMany(g => Ways.SelectMany(way => g![way] is JsonValue steps
                ? MutantSteps.Moved(steps, 1).Select(moved => draft.Set(g.AsObject(), way, moved))
                : [])),
            .. limits["reviewWithinMonths"] is JsonValue months
                ? MutantSteps.Moved(months, 1).Select(moved => draft.Set(limits, "reviewWithinMonths", moved)).Append(draft.Set(limits, "reviewWithinMonths", null))
                : [],
            draft.Set(limits, "afterReview", limits["afterReview"]?.GetValue<string>() == "stands" ? "lapses" : "stands"),
        ];
    }

    private static JsonNode Moved(JsonNode day, int days) =>
        DateOnly.ParseExact(day.GetValue<string>(), "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
