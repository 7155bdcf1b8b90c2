using System.Text.Json.Nodes;

namespace Noms.Tiering.Assurance;

/// <summary>The changes to one condition: each test turned round or moved by a step, each part left out, all for any, and any for all.</summary>
internal sealed class ConditionMutants(MutantDraft draft, MutantSteps steps)
{
    public IEnumerable<PolicyMutant> Of(JsonNode? condition) =>
        condition is null ? [] : Of(condition.AsObject(), steps.Determinant);

    /// <summary>The changes to a condition on the elements of a list.</summary>
    public IEnumerable<PolicyMutant> OfElement(string listId, JsonNode condition)
    {
        var list = steps.Determinant(listId);
        return Of(condition.AsObject(), id => list.Fields.Single(f => f.Id == id));
    }

    private IEnumerable<PolicyMutant> Of(JsonObject condition, Func<string, Determinant> find)
    {
        if (condition["all"] is JsonArray all)
        {
            return Group(condition, all, "all", "any", find);
        }

        if (condition["any"] is JsonArray any)
        {
            return Group(condition, any, "any", "all", find);
        }

        if (condition["not"] is JsonObject negated)
        {
            return
            [
                draft.Edit(condition, "drop the not", node =>
                {
                    var inner = node["not"]!.DeepClone().AsObject();
                    node.AsObject().Clear();
                    foreach (var (name, value) in inner)
                    {
                        node[name] = value!.DeepClone();
                    }
                }),
                .. Of(negated, find),
            ];
        }

        if (condition["some"] is { } some)
        {
            var list = find(some.GetValue<string>());
            return condition["such"] is JsonObject such
                ? [draft.Set(condition, "such", null), .. Of(such, id => list.Fields.Single(f => f.Id == id))]
                : [];
        }

        return Test(condition, find((condition["determinant"] ?? condition["field"])!.GetValue<string>()));
    }

    private IEnumerable<PolicyMutant> Group(JsonObject condition, JsonArray parts, string name, string other, Func<string, Determinant> find) =>
    [
        .. parts.Count > 1 ? Enumerable.Range(0, parts.Count).Select(i => draft.Drop(parts, i)).Prepend(draft.Rename(condition, name, other)) : [],
        .. parts.SelectMany(p => Of(p!.AsObject(), find)),
    ];

    private IEnumerable<PolicyMutant> Test(JsonObject test, Determinant determinant)
    {
        if (test["recorded"] is { } recorded)
        {
            return [draft.Set(test, "recorded", !recorded.GetValue<bool>())];
        }

        return test["in"] is { } members
            ? Members(members as JsonArray, determinant)
            : [.. Equality(test, determinant, "is", "isNot"), .. Equality(test, determinant, "isNot", "is"),
                .. Bounds(test, determinant, "atLeast", "below"), .. Bounds(test, determinant, "onOrAfter", "before")];
    }

    private IEnumerable<PolicyMutant> Members(JsonArray? members, Determinant determinant)
    {
        if (members is null)
        {
            return [];
        }

        var named = members.Select(m => m!.GetValue<string>()).ToHashSet();
        return
        [
            .. members.Count > 1 ? Enumerable.Range(0, members.Count).Select(i => draft.Drop(members, i)) : [],
            .. determinant.Values.Where(v => !named.Contains(v.Id)).Select(v => draft.Add(members, v.Id)),
        ];
    }

    private IEnumerable<PolicyMutant> Equality(JsonObject test, Determinant determinant, string name, string opposite)
    {
        if (test[name] is not { } value)
        {
            return [];
        }

        // The values of a choice without order are all neighbours of each other.
        IEnumerable<JsonNode> others = determinant is { Kind: DeterminantKind.Choice, IsOrdered: false } && value is JsonValue
            ? determinant.Values.Where(v => v.Id != value.GetValue<string>()).Select(v => (JsonNode)v.Id)
            : MutantSteps.Moved(determinant, value);
        return [draft.Rename(test, name, opposite), .. others.Select(o => draft.Set(test, name, o))];
    }

    private IEnumerable<PolicyMutant> Bounds(JsonObject test, Determinant determinant, string lower, string upper)
    {
        if (test[lower] is not null && test[upper] is not null)
        {
            return [draft.Set(test, lower, null), draft.Set(test, upper, null), .. Moves(test, determinant, lower), .. Moves(test, determinant, upper)];
        }

        return test[lower] is not null ? [draft.Rename(test, lower, upper), .. Moves(test, determinant, lower)]
            : test[upper] is not null ? [draft.Rename(test, upper, lower), .. Moves(test, determinant, upper)]
            : [];
    }

    private IEnumerable<PolicyMutant> Moves(JsonObject test, Determinant determinant, string bound) => test[bound] is JsonObject offset && determinant.Kind == DeterminantKind.Date
        ? new[] { -1, 1 }.Select(step => draft.Set(offset, "days", (offset["days"]?.GetValue<int>() ?? 0) + step))
        : MutantSteps.Moved(determinant, test[bound]!).Select(moved => draft.Set(test, bound, moved));
}
