using System.Collections.Immutable;

namespace Noms.Tiering.Policies.Reading;

/// <summary>Reads the overrides.</summary>
internal sealed class OverrideReader(PolicyDraft draft, HeadReader head, ImmutableArray<PolicyRule> rules)
{
    /// <summary>The most of one scale: what is possible is worked out over which of them hold at once.</summary>
    public const int MostOfScale = 48;

    private static readonly string[] Known =
    [
        "id", "title", "authority", "reason", "cite", "effective", "areas", "scale", "when", "floor", "cap", "level", "protected",
    ];

    private static readonly string[] Forms = ["floor", "cap", "level"];

    private readonly FaultList _faults = draft.Faults;
    private readonly ConditionReader _conditions = new(draft);
    private readonly Stated _stated = new(draft);
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private Dictionary<Scale, int>? _counts;
    private int _count;

    public PolicyOverride? Read(JsonValue value)
    {
        if (PolicyObject.Open(value, _faults, "an override", Known) is not { } part)
        {
            return null;
        }

        draft.Uses.Begin();
        var id = part.NeedId();
        var title = part.NeedText("title");
        var authority = part.NeedWord("authority", "national", "local");
        var reason = part.NeedText("reason");
        var citations = Cites.Read(part, draft, Provenance.Source);
        var effective = part.Need("effective") is { } days ? head.Effective(days) : null;
        var areas = part.Find("areas") is { } names ? Areas(names) : null;
        var when = part.Find("when") is { } condition ? _conditions.Read(condition) : new AllCondition([]);
        var form = Form(part);
        var scale = ScaleOfPart.Find(part, draft, "an override");
        var level = scale is not null && form is not null ? _stated.Level(part.Find(form)!, scale) : null;
        var isProtected = part.Flag("protected");
        if (id is not null && (IsOfRule(id) || !_ids.Add(id)))
        {
            _faults.Add(FaultCodes.Duplicate, part.Find("id")!, $"there is a rule or an override `{id}` already; each id stands once");
        }

        if (id is null || title is null || authority is null || reason is null || effective is not { } window || when is null || level is null || !Counts(part, scale!))
        {
            return null;
        }

        return new PolicyOverride
        {
            Id = id,
            Index = _count++,
            Title = title,
            Authority = authority == "national" ? OverrideAuthority.National : OverrideAuthority.Local,
            Reason = reason,
            Citations = citations,
            EffectiveFrom = window.From,
            EffectiveTo = window.To,
            Areas = areas?.Codes ?? [],
            InArea = areas,
            Scale = scale!,
            When = when,
            Form = form switch { "floor" => OverrideForm.Floor, "cap" => OverrideForm.Cap, _ => OverrideForm.Level },
            Level = level,
            IsProtected = isProtected,
            Pointer = part.Value.Pointer,
            Layer = draft.Layering.Of(part.Value),
        };
    }

    private bool IsOfRule(string id)
    {
        foreach (var rule in rules)
        {
            if (rule.Id == id)
            {
                return true;
            }
        }

        return false;
    }

    private CodeTest? Areas(JsonValue names)
    {
        draft.Uses.OfCase(Determinants.Area, names);
        var codes = Members.Read(Scalars.Some(names, _faults), Determinants.Area, _faults);
        return codes.IsEmpty ? null : new CodeTest(Determinants.Area, codes, null) { Pointer = names.Pointer };
    }

    private string? Form(PolicyObject part)
    {
        var forms = part.Which(Forms);
        if (forms.Length != 1)
        {
            var found = forms.Length == 0 ? "none" : string.Join(", ", forms.Select(form => $"`{form}`"));
            _faults.Add(FaultCodes.Together, part.Value, $"an override has exactly one of `floor`, `cap`, `level`, and this has {found}");
            return null;
        }

        if (forms[0] != "floor" && part.Find("protected") is { } needless)
        {
            _faults.Add(FaultCodes.Together, needless, "`protected` goes only with `floor`");
        }

        return forms[0];
    }

    private bool Counts(PolicyObject part, Scale scale)
    {
        _counts ??= [];
        var count = _counts[scale] = _counts.GetValueOrDefault(scale) + 1;
        if (count == MostOfScale + 1)
        {
            _faults.Add(FaultCodes.TooMany, part.Value, $"a policy has at most {MostOfScale} overrides of one scale");
        }

        return count <= MostOfScale;
    }
}
