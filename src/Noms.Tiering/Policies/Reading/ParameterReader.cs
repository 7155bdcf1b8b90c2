using System.Text.Json;

namespace Noms.Tiering.Policies.Reading;

/// <summary>Reads a parameter with its value, range and provenance.</summary>
internal sealed class ParameterReader(PolicyDraft draft)
{
    private static readonly string[] Common = ["id", "title", "kind", "value", "settable", "provenance", "reason", "cite"];

    private readonly FaultList _faults = draft.Faults;
    private readonly Stated _stated = new(draft);

    public void Read(JsonValue value)
    {
        if (PolicyObject.Open(value, _faults, "a parameter") is not { } part)
        {
            return;
        }

        var id = part.NeedId();
        var title = part.NeedText("title");
        var kind = part.NeedWord("kind", "number", "level", "choice", "list");
        if (kind is not null)
        {
            part.Only($"a parameter of kind {kind}", [.. Common, .. Own(kind)]);
        }

        var provenance = Cites.Provenance(part, _faults, out var reason);
        var citations = Cites.Read(part, draft, provenance);
        var made = new PolicyParameter
        {
            Id = id ?? "",
            Title = title ?? "",
            Kind = ParameterKind.Number,
            Provenance = provenance,
            Reason = reason,
            Citations = citations,
            IsSettable = part.Find("settable") is not { } settable || Scalars.Flag(settable, _faults) != false,
            Layer = draft.Layering.Of(value),
            NationalValueText = draft.Layering.NationalValueOf(value),
        };
        var whole = kind switch
        {
            "number" => Number(part, made),
            "level" => Level(part, made),
            "choice" => Choice(part, made),
            "list" => List(part, made),
            _ => null,
        };
        if (id is not null && draft.Parameters.Declare(id, part.Find("id")!) && whole is not null)
        {
            draft.Parameters.Add(id, whole);
        }
    }

    private static string[] Own(string kind) => kind switch
    {
        "number" => ["unit", "min", "max"],
        "level" => ["scale", "min", "max"],
        "choice" => ["of", "min", "max"],
        _ => ["of"],
    };

    private PolicyParameter? Number(PolicyObject part, PolicyParameter made)
    {
        var unit = part.Text("unit");
        var value = part.NeedNumber("value");
        var least = part.NeedNumber("min");
        var greatest = part.NeedNumber("max");
        return value is { } number && least is { } minimum && greatest is { } maximum && IsWithin(part, number, minimum, maximum)
            ? made with { Unit = unit.Length == 0 ? null : unit, Number = number, Minimum = minimum, Maximum = maximum }
            : null;
    }

    private PolicyParameter? Level(PolicyObject part, PolicyParameter made)
    {
        if (Need(part, "value", "min", "max") is not [{ } value, { } least, { } greatest]
            || part.Need("scale") is not { } name
            || draft.Scales.Find(name) is not { } scale)
        {
            return null;
        }

        var level = _stated.LevelOf(value, scale);
        var minimum = _stated.LevelOf(least, scale);
        var maximum = _stated.LevelOf(greatest, scale);
        return level is not null && minimum is not null && maximum is not null && IsWithin(part, level.Index, minimum.Index, maximum.Index)
            ? made with { Kind = ParameterKind.Level, Level = level, MinimumLevel = minimum, MaximumLevel = maximum }
            : null;
    }

    private PolicyParameter? Choice(PolicyObject part, PolicyParameter made)
    {
        if (Need(part, "value", "min", "max") is not [{ } value, { } least, { } greatest] || Of(part) is not { } of)
        {
            return null;
        }

        if (of.Kind != DeterminantKind.Choice || !of.IsOrdered)
        {
            _faults.Add(
                of.Kind == DeterminantKind.Choice ? FaultCodes.NotOrdered : FaultCodes.WrongDeterminant,
                part.Find("of")!,
                $"`{of.Id}` is not an ordered choice");
            return null;
        }

        var index = ChoiceValues.Index(value, of, _faults);
        var minimum = ChoiceValues.Index(least, of, _faults);
        var maximum = ChoiceValues.Index(greatest, of, _faults);
        return index is { } at && minimum is { } from && maximum is { } to && IsWithin(part, at, from, to)
            ? made with { Kind = ParameterKind.Choice, Of = of, Choice = (of.Values[at].Id, of.Values[from].Id, of.Values[to].Id) }
            : null;
    }

    private PolicyParameter? List(PolicyObject part, PolicyParameter made)
    {
        if (part.Need("value") is not { } value || Of(part) is not { } of)
        {
            return null;
        }

        if (of.Kind is not (DeterminantKind.Choice or DeterminantKind.Code))
        {
            _faults.Add(FaultCodes.WrongDeterminant, part.Find("of")!, $"`{of.Id}` is neither a choice nor a code");
            return null;
        }

        var members = Members.Read(Scalars.List(value, _faults), of, _faults);
        return made with { Kind = ParameterKind.List, Of = of, Members = members };
    }

    private Determinant? Of(PolicyObject part)
    {
        if (part.Need("of") is not { } name || !Scalars.Is(name, JsonValueKind.String, "the id of a determinant, or `list.field`", _faults))
        {
            return null;
        }

        // Ids may have dots of their own, so a whole id goes before a list with a field.
        var dot = name.Text.LastIndexOf('.');
        if (dot < 0 || draft.Determinants.IsOfCase(name.Text))
        {
            return draft.Determinants.FindCase(name.Text, name);
        }

        return draft.Determinants.FindCase(name.Text[..dot], name) is { } list
            ? Fields.Find(name, name.Text[(dot + 1)..], list, _faults)
            : null;
    }

    private static JsonValue?[] Need(PolicyObject part, string first, string second, string third) =>
        [part.Need(first), part.Need(second), part.Need(third)];

    private bool IsWithin(PolicyObject part, decimal value, decimal minimum, decimal maximum)
    {
        if (minimum > maximum)
        {
            _faults.Add(FaultCodes.RangeBackwards, part.Find("max")!, "`max` is below `min`");
            return false;
        }

        if (value >= minimum && value <= maximum)
        {
            return true;
        }

        _faults.Add(FaultCodes.OutOfRange, part.Find("value")!, "`value` is not between `min` and `max`");
        return false;
    }
}
