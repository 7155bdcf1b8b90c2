using System.Collections.Immutable;

namespace Noms.Tiering.Policies.Reading;

/// <summary>Reads the determinants that a policy declares, and the fields of their lists.</summary>
internal sealed class DeterminantReader(PolicyDraft draft)
{
    private static readonly string[] Kinds = ["number", "flag", "choice", "date", "code", "list"];

    private readonly FaultList _faults = draft.Faults;

    public void Read(JsonValue value)
    {
        if (PolicyObject.Open(value, _faults, "a determinant") is not { } part)
        {
            return;
        }

        var made = Make(part, ["id", "title", "kind", "source", "mayBeStatic", "canChange"], "a determinant", depth: 0);
        part.NeedText("title");
        if (part.Find("id") is { } at && Scalars.IsId(at) && draft.Determinants.DeclareLocal(at.Text, at) && made is not null)
        {
            draft.Determinants.AddLocal(made);
        }
    }

    private PlainDeterminant? Make(PolicyObject part, string[] common, string what, int depth)
    {
        var id = part.NeedId();
        if (part.NeedWord("kind", Kinds) is not { } kind)
        {
            return null;
        }

        string[] own = kind switch
        {
            "number" => ["unit", "min", "max", "resolution", "mayBeNone"],
            "choice" => ["ordered", "values"],
            "date" or "code" => ["mayBeNone"],
            "list" => ["fields"],
            _ => [],
        };
        part.Only($"{what} of kind {kind}", [.. common, .. own]);
        var title = part.Text("title", id ?? "");
        var source = part.Text("source");
        var isOrdered = kind == "choice" && part.Flag("ordered");
        var isStatic = part.Flag("mayBeStatic");
        var isNone = part.Flag("mayBeNone");
        var isUnchangeable = part.Find("canChange") is { } canChange && Scalars.Flag(canChange, _faults) == false;
        return kind switch
        {
            "number" => Number(part) is { } range && id is not null
                ? new PlainDeterminant
                {
                    Id = id,
                    Title = title,
                    Kind = DeterminantKind.Number,
                    Source = source,
                    MayBeStatic = isStatic,
                    IsUnchangeable = isUnchangeable,
                    MayBeNone = isNone,
                    Unit = range.Unit,
                    Minimum = range.Minimum,
                    Maximum = range.Maximum,
                    Resolution = range.Resolution,
                }
                : null,
            "choice" => part.Need("values") is { } list && ChoiceValues.Read(list, _faults) is { } values && id is not null
                ? new PlainDeterminant
                {
                    Id = id,
                    Title = title,
                    Kind = DeterminantKind.Choice,
                    Source = source,
                    MayBeStatic = isStatic,
                    IsUnchangeable = isUnchangeable,
                    Values = values,
                    IsOrdered = isOrdered,
                }
                : null,
            "list" => Fields(part, depth) is { } fields && id is not null
                ? new PlainDeterminant
                {
                    Id = id,
                    Title = title,
                    Kind = DeterminantKind.List,
                    Source = source,
                    MayBeStatic = isStatic,
                    IsUnchangeable = isUnchangeable,
                    Fields = fields,
                }
                : null,
            _ => id is not null
                ? new PlainDeterminant
                {
                    Id = id,
                    Title = title,
                    Kind = PlainKind(kind),
                    Source = source,
                    MayBeStatic = isStatic,
                    IsUnchangeable = isUnchangeable,
                    MayBeNone = isNone,
                }
                : null,
        };
    }

    private static DeterminantKind PlainKind(string kind) => kind switch
    {
        "flag" => DeterminantKind.Flag,
        "date" => DeterminantKind.Date,
        _ => DeterminantKind.Code,
    };

    private NumberRange? Number(PolicyObject part)
    {
        var unit = part.Text("unit");
        var least = part.NeedNumber("min");
        var greatest = part.NeedNumber("max");
        var step = part.NeedNumber("resolution");
        if (least > greatest)
        {
            _faults.Add(FaultCodes.RangeBackwards, part.Find("max")!, "`max` is below `min`");
            return null;
        }

        if (step <= 0)
        {
            _faults.Add(FaultCodes.BadNumber, part.Find("resolution")!, "a step is above 0");
            return null;
        }

        return least is { } minimum && greatest is { } maximum && step is { } resolution
            ? new NumberRange(unit.Length == 0 ? null : unit, minimum, maximum, resolution)
            : null;
    }

    private ImmutableArray<Determinant>? Fields(PolicyObject part, int depth)
    {
        var items = part.NeedSome("fields");
        var fields = new Parts<Determinant>(items.Count);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (PolicyObject.Open(item, _faults, "a field") is not { } field)
            {
                continue;
            }

            if (depth > 0 && field.Find("kind") is { Text: "list" } kind)
            {
                _faults.Add(FaultCodes.WrongType, kind, "a field of a field cannot be a list");
                continue;
            }

            if (field.Find("id") is { } id && Scalars.IsId(id) && !ids.Add(id.Text))
            {
                _faults.Add(FaultCodes.Duplicate, id, $"there are two fields `{id.Text}` of one list; each id stands once");
            }

            if (Make(field, ["id", "title", "kind", "whenLeftOut", "canChange"], "a field", depth + 1) is { } made)
            {
                fields.Add(WithLeftOut(made, field));
            }
        }

        return fields.Count > 0 && fields.Count == items.Count && ids.Count == items.Count ? fields.ToImmutable() : null;
    }

    private PlainDeterminant WithLeftOut(PlainDeterminant field, PolicyObject part)
    {
        if (part.Find("whenLeftOut") is not { } value || FactValueReader.Read(value, field, _faults) is not { } leftOut)
        {
            return field;
        }

        return new PlainDeterminant
        {
            Id = field.Id,
            Title = field.Title,
            Kind = field.Kind,
            Unit = field.Unit,
            Minimum = field.Minimum,
            Maximum = field.Maximum,
            Resolution = field.Resolution,
            Values = field.Values,
            IsOrdered = field.IsOrdered,
            MayBeNone = field.MayBeNone,
            IsUnchangeable = field.IsUnchangeable,
            Fields = field.Fields,
            WhenLeftOut = leftOut,
        };
    }

    private sealed record NumberRange(string? Unit, decimal Minimum, decimal Maximum, decimal Resolution);
}
