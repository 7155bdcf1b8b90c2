using System.Collections.Immutable;

namespace Noms.Tiering.Policies.Reading;

/// <summary>Reads the rules.</summary>
internal sealed class RuleReader(PolicyDraft draft)
{
    private const int Most = 512;

    private static readonly string[] Known =
    [
        "id", "title", "factor", "scale", "when", "floor", "protected", "cap", "on", "level", "authority", "output", "cite", "reading", "reason",
    ];

    private readonly FaultList _faults = draft.Faults;
    private readonly ConditionReader _conditions = new(draft);
    private readonly ProposalReader _proposals = new(draft);

    public ImmutableArray<PolicyRule> Read(JsonValue list)
    {
        var items = Scalars.List(list, _faults);
        if (items.Count > Most)
        {
            _faults.Add(FaultCodes.TooMany, list, $"a policy has at most {Most} rules, and this has {items.Count}");
        }

        for (var index = 0; index < items.Count && index < Most; index++)
        {
            if (PolicyObject.Open(items[index], _faults, "a rule", Known) is { } rule)
            {
                Rule(rule);
            }
        }

        _proposals.CheckCaps(draft.Rules);
        return draft.Rules.All.ToImmutable();
    }

    private void Rule(PolicyObject part)
    {
        draft.Uses.Begin();
        var id = part.NeedId();
        var title = part.NeedText("title");
        var when = part.Find("when") is { } condition ? _conditions.Read(condition) : new AllCondition([]);
        var proposal = _proposals.Read(part);
        var factor = part.Find("factor") is { } name ? draft.Factors.Find(name) : null;
        var reading = Cites.Reading(part);
        var reason = part.Text("reason");
        var citations = Cites.Read(part, draft, reading);
        if (id is null || !draft.Rules.Declare(id, part.Find("id")!) || title is null || when is null || proposal is null)
        {
            return;
        }

        draft.Rules.Add(id, new PolicyRule(id, draft.Rules.All.Count, title, when, proposal)
        {
            Factor = factor,
            Stage = draft.Uses.Stage,
            Citations = citations,
            Reading = reading,
            Reason = reason,
            Pointer = part.Value.Pointer,
            Layer = draft.Layering.Of(part.Value),
        });
    }
}
