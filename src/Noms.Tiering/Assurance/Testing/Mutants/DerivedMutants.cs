using System.Text.Json.Nodes;

namespace Noms.Tiering.Assurance;

/// <summary>The changes to the derived determinants of a policy.</summary>
internal sealed class DerivedMutants(MutantDraft draft, MutantSteps steps, ConditionMutants conditions)
{
    public IEnumerable<PolicyMutant> All() => draft.Root["derived"]?.AsArray().SelectMany(d => Of(d!.AsObject())) ?? [];

    private IEnumerable<PolicyMutant> Of(JsonObject derived)
    {
        var values = steps.Determinant(derived["id"]!.GetValue<string>()).Values.Select(v => v.Id).ToList();
        return
        [
            .. conditions.Of(derived["when"]),
            .. Bands(derived["bands"] as JsonObject, values),
            .. Order(derived["fallback"] as JsonArray),
            .. Parts(derived["count"] as JsonArray),
            .. Elements(derived),
            .. Extreme(derived, "greatest", "least"),
            .. Extreme(derived, "least", "greatest"),
            .. Branches(derived["first"] as JsonArray, values),
            .. Table(derived["table"] as JsonObject, values),
            .. derived["score"] is JsonObject score ? [.. Counting(score), .. Items(score)] : Array.Empty<PolicyMutant>(),
        ];
    }

    private IEnumerable<PolicyMutant> Bands(JsonObject? banded, List<string> values)
    {
        if (banded is null)
        {
            return [];
        }

        var bands = banded["bands"]!.AsArray();
        return
        [
            .. Cuts(bands, steps.Determinant(banded["of"]!.GetValue<string>())),
            .. bands.SelectMany(b => MutantSteps.Moved(values, b!["is"]!.AsValue()).Select(v => draft.Set(b.AsObject(), "is", v))),
        ];
    }

    // A cut stands in two bands, and both move, or there would be a gap.
    private IEnumerable<PolicyMutant> Cuts(JsonArray bands, Determinant of) =>
        Enumerable.Range(1, bands.Count - 1).SelectMany(index => MutantSteps.Moved(of, bands[index]!["atLeast"]!).Select(
            moved => draft.Edit(bands, $"cut {index} -> {moved.ToJsonString()}", node =>
            {
                node[index - 1]!["below"] = moved.DeepClone();
                node[index]!["atLeast"] = moved.DeepClone();
            })));

    private IEnumerable<PolicyMutant> Order(JsonArray? of) => of is null ? [] :
    [
        .. Enumerable.Range(0, of.Count).Select(i => draft.Drop(of, i)),
        .. Enumerable.Range(0, of.Count - 1).Select(i => draft.SwapWithNext(of, i)),
    ];

    private IEnumerable<PolicyMutant> Parts(JsonArray? parts) => parts is null ? [] :
    [
        .. Enumerable.Range(0, parts.Count).Select(i => draft.Drop(parts, i)),
        .. parts.SelectMany(conditions.Of),
    ];

    private IEnumerable<PolicyMutant> Elements(JsonObject derived) => derived["countOf"] is null || derived["such"] is null
        ? []
        : [draft.Set(derived, "such", null), .. conditions.OfElement(derived["countOf"]!.GetValue<string>(), derived["such"]!)];

    private IEnumerable<PolicyMutant> Extreme(JsonObject derived, string name, string opposite) => derived[name] is not JsonArray of ? [] :
    [
        draft.Rename(derived, name, opposite),
        .. Enumerable.Range(0, of.Count).Select(i => draft.Drop(of, i)),
    ];

    private IEnumerable<PolicyMutant> Branches(JsonArray? branches, List<string> values) => branches is null ? [] :
    [
        .. Enumerable.Range(0, branches.Count - 1).Select(i => draft.Drop(branches, i)),
        .. Enumerable.Range(0, branches.Count - 2).Select(i => draft.SwapWithNext(branches, i)),
        .. branches.SelectMany(b => conditions.Of(b!["when"])),
        .. branches.Where(b => b!["is"] is not null)
            .SelectMany(b => MutantSteps.Moved(values, b!["is"]!.AsValue()).Select(v => draft.Set(b.AsObject(), "is", v))),
    ];

    private IEnumerable<PolicyMutant> Table(JsonObject? table, List<string> values) => table is null ? [] :
    [
        .. Axis(table["rows"]!.AsObject()),
        .. Axis(table["columns"]!.AsObject()),
        .. table["cells"]!.AsArray().SelectMany(row => row!.AsArray().SelectMany(
            (cell, index) => MutantSteps.Moved(values, cell!.AsValue()).Select(v => draft.SetAt(row.AsArray(), index, v)))),
    ];

    private IEnumerable<PolicyMutant> Axis(JsonObject axis) => axis["from"] is not JsonArray from ? [] :
        from.SelectMany((bound, index) => MutantSteps.Moved(steps.Determinant(axis["of"]!.GetValue<string>()), bound!)
            .Select(moved => draft.SetAt(from, index, moved)));

    private IEnumerable<PolicyMutant> Counting(JsonObject score) => score["when"] is null
        ? []
        : [draft.Set(score, "when", null), .. conditions.Of(score["when"])];

    private IEnumerable<PolicyMutant> Items(JsonObject owner)
    {
        var items = (owner["items"] ?? owner["higherOf"])!.AsArray();
        return
        [
            .. items.Count > 1 ? Enumerable.Range(0, items.Count).Select(i => draft.Drop(items, i)) : [],
            .. items.SelectMany(i => i!["higherOf"] is null ? Item(i.AsObject()) : Items(i.AsObject())),
        ];
    }

    private IEnumerable<PolicyMutant> Item(JsonObject item) =>
    [
        .. conditions.Of(item["when"]),
        .. Points(item, "points"),
        .. Points(item, "weight"),
        .. item["points"] is JsonObject byValue ? byValue.SelectMany(p => Points(byValue, p.Key)) : [],
        .. item["forEach"] is JsonValue step
            ? MutantSteps.Moved(steps.Determinant(item["of"]!.GetValue<string>()), step).Select(s => draft.Set(item, "forEach", s))
            : [],
        .. item["bands"] is JsonArray bands
            ? Cuts(bands, steps.Determinant(item["of"]!.GetValue<string>())).Concat(bands.SelectMany(b => Points(b!.AsObject(), "points")))
            : [],
    ];

    private IEnumerable<PolicyMutant> Points(JsonObject at, string property) => at[property] is JsonValue points
        ? MutantSteps.Moved(points, 1).Select(p => draft.Set(at, property, p))
        : [];
}
