using System.Text.Json.Nodes;

namespace Noms.Tiering.Assurance;

/// <summary>The changes to the rules of a policy.</summary>
internal sealed class RuleMutants(MutantDraft draft, MutantSteps steps, ConditionMutants conditions)
{
    public IEnumerable<PolicyMutant> All() => Rules.SelectMany((rule, index) => Of(rule!.AsObject(), index));

    private JsonArray Rules => draft.Root["rules"]!.AsArray();

    private IEnumerable<PolicyMutant> Of(JsonObject rule, int index) =>
    [
        Dropped(rule, index),
        .. conditions.Of(rule["when"]),
        .. Levels(rule, "floor"),
        .. Levels(rule, "cap"),
        .. Levels(rule, "level"),
        .. Protection(rule),
        .. Authority(rule),
        .. Named(rule),
    ];

    // A cap that names a rule which is gone would be a fault, so the name goes with the rule.
    private PolicyMutant Dropped(JsonObject rule, int index)
    {
        var id = rule["id"]!.GetValue<string>();
        return draft.Edit(rule, "drop", node =>
        {
            var all = node.Parent!.AsArray();
            all.RemoveAt(index);
            foreach (var cap in all.Where(r => r!["on"] is not null).ToList())
            {
                var on = cap!["on"]!.AsArray();
                on.RemoveAll(n => n!.GetValue<string>() == id);
                if (on.Count == 0)
                {
                    all.Remove(cap);
                }
            }
        });
    }

    private IEnumerable<PolicyMutant> Levels(JsonObject rule, string proposal) =>
        MutantSteps.Moved(steps.Scale(rule), rule[proposal]).Select(level => draft.Set(rule, proposal, level));

    private IEnumerable<PolicyMutant> Protection(JsonObject rule) => rule["floor"] is null
        ? []
        : [draft.Set(rule, "protected", !IsProtected(rule))];

    private IEnumerable<PolicyMutant> Authority(JsonObject rule) => rule["authority"] is { } authority
        ? [draft.Set(rule, "authority", authority.GetValue<string>() == "national" ? "local" : "national")]
        : [];

    private IEnumerable<PolicyMutant> Named(JsonObject rule)
    {
        if (rule["on"] is not JsonArray on)
        {
            return [];
        }

        var named = on.Select(n => n!.GetValue<string>()).ToHashSet();
        return
        [
            .. Enumerable.Range(0, on.Count).Select(i => draft.Drop(on, i)),
            .. Rules.Select(r => r!.AsObject())
                .Where(r => r["floor"] is not null && !IsProtected(r) && steps.Scale(r) == steps.Scale(rule))
                .Select(r => r["id"]!.GetValue<string>())
                .Where(id => !named.Contains(id))
                .Select(id => draft.Add(on, id)),
        ];
    }

    private static bool IsProtected(JsonObject rule) => rule["protected"]?.GetValue<bool>() ?? false;
}
