using System.Text.Json;

namespace Noms.Tiering.Policies.Reading;

/// <summary>Reads what a rule proposes: a floor, a cap, a level or an output.</summary>
internal sealed class ProposalReader(PolicyDraft draft)
{
    private static readonly string[] Forms = ["floor", "cap", "level", "output"];

    private readonly FaultList _faults = draft.Faults;
    private readonly Stated _stated = new(draft);
    private readonly Parts<Cap> _caps = new();

    public Proposal? Read(PolicyObject rule)
    {
        var forms = rule.Which(Forms);
        if (forms.Length != 1)
        {
            _faults.Add(FaultCodes.Together, rule.Value, $"a rule has exactly one of {Words(Forms)}, and this has {(forms.Length == 0 ? "none" : Words(forms))}");
            return null;
        }

        var form = forms[0];
        GoesWith(rule, "protected", "floor", form);
        GoesWith(rule, "on", "cap", form);
        GoesWith(rule, "authority", "level", form);
        var value = rule.Find(form)!;
        if (form == "output")
        {
            if (rule.Find("scale") is { } needless)
            {
                _faults.Add(FaultCodes.Together, needless, "an output is beside the scales; `scale` does not go with it");
            }

            return draft.Outputs.Find(value) is { } output ? new OutputProposal(output) : null;
        }

        var isProtected = form == "floor" && rule.Flag("protected");
        var authority = form == "level" ? rule.NeedWord("authority", "national", "local") : null;
        var on = form == "cap" ? On(rule) : [];
        if (ScaleOfPart.Find(rule, draft, "a rule") is not { } scale)
        {
            return null;
        }

        var level = form == "floor" ? Floor(value, scale) : _stated.Level(value, scale);
        foreach (var item in on)
        {
            _caps.Add(new Cap(item, scale));
        }

        if (level is null)
        {
            return null;
        }

        return form switch
        {
            "floor" => new FloorProposal(scale, level, isProtected),
            "cap" => new CapProposal(scale, level, [.. on.ConvertAll(item => item.Text)]),
            _ => authority is null ? null : new LevelProposal(scale, level, authority == "national" ? 0 : 1, authority),
        };
    }

    /// <summary>Notes every cap on what is no floor, is protected, or is of another scale; once all rules are read.</summary>
    public void CheckCaps(Named<PolicyRule> rules)
    {
        foreach (var (on, scale) in _caps.ToImmutable())
        {
            if (rules.Find(on) is not { } rule)
            {
                continue;
            }

            if (rule.Proposal is not FloorProposal floor)
            {
                _faults.Add(FaultCodes.CapOnNoFloor, on, $"rule `{rule.Id}` has no floor, so nothing of it can be capped");
            }
            else if (floor.Scale != scale)
            {
                _faults.Add(FaultCodes.CapOnOtherScale, on, $"the floor of rule `{rule.Id}` is on scale `{floor.Scale.Id}`, and this cap is on `{scale.Id}`");
            }
            else if (floor.IsProtected)
            {
                _faults.Add(FaultCodes.CapOnProtected, on, $"the floor of rule `{rule.Id}` is protected, so nothing lowers it");
            }
        }
    }

    private List<JsonValue> On(PolicyObject rule)
    {
        var named = new List<JsonValue>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in rule.NeedSome("on"))
        {
            if (!Scalars.Is(item, JsonValueKind.String, "the id of a rule", _faults))
            {
                continue;
            }

            if (seen.Add(item.Text))
            {
                named.Add(item);
            }
            else
            {
                _faults.Add(FaultCodes.Duplicate, item, $"`{JsonFault.Short(item.Text)}` stands twice in one list");
            }
        }

        return named;
    }

    private ProposedLevel? Floor(JsonValue value, Scale scale)
    {
        if (value.Kind != JsonValueKind.Object || value.Find("derived") is not { } name)
        {
            return _stated.Level(value, scale);
        }

        if (PolicyObject.Open(value, _faults, "a floor that is derived", "derived") is null || draft.Determinants.Find(name) is not { } found)
        {
            return null;
        }

        if (!draft.Determinants.TryDerived(found, out var derived))
        {
            _faults.Add(FaultCodes.WrongDeterminant, name, $"`{found.Id}` is of the case and not derived");
            return null;
        }

        draft.Uses.OfDerived(derived, name);
        var levels = ValueSet.OfScale(scale);
        if (draft.Determinants.ScaleOf(found) == scale
            || ChoiceValues.AreSame(found.Values, levels.Values)
            || ChoiceValues.AreSame(found.Values, levels.WithNone().Values))
        {
            return new ProposedLevel(null, null, found);
        }

        _faults.Add(FaultCodes.OtherValues, name, $"`{found.Id}` does not give the levels of scale `{scale.Id}`");
        return null;
    }

    private void GoesWith(PolicyObject rule, string property, string form, string actual)
    {
        if (form != actual && rule.Find(property) is { } needless)
        {
            _faults.Add(FaultCodes.Together, needless, $"`{property}` goes only with `{form}`");
        }
    }

    private static string Words(IEnumerable<string> words) => string.Join(", ", words.Select(word => $"`{word}`"));

    private sealed record Cap(JsonValue On, Scale Scale);
}
