using System.Text.Json;

namespace Noms.Tiering.Policies.Reading;

/// <summary>Reads a condition: all, any, not, some, or a test.</summary>
internal sealed class ConditionReader(PolicyDraft draft)
{
    private const int Deepest = 16;

    private static readonly string[] Forms = ["all", "any", "not", "some", "determinant", "field"];

    private readonly FaultList _faults = draft.Faults;
    private readonly TestReader _tests = new(draft);

    /// <summary>A condition on the case.</summary>
    public Condition? Read(JsonValue value) => Read(value, null, 1);

    /// <summary>What holds of some element of a list: a condition on its fields, if any, and what goes without saying of such a list.</summary>
    public Condition? Such(JsonValue? value, Determinant list, int depth = 1)
    {
        var stated = value is null ? new AllCondition([]) : Read(value, list, depth);
        if (stated is null || CurrentSentences.Test(list) is not { } isCurrent)
        {
            return stated;
        }

        return value is null ? isCurrent : new AllCondition([isCurrent, stated]);
    }

    private Condition? Read(JsonValue value, Determinant? list, int depth)
    {
        if (depth > Deepest)
        {
            _faults.Add(FaultCodes.ConditionTooDeep, value, $"conditions nest at most {Deepest} deep; give a part of it a name among `derived`");
            return null;
        }

        if (PolicyObject.Open(value, _faults, "a condition") is not { } part || Form(part) is not { } form)
        {
            return null;
        }

        switch (form)
        {
            case "all" or "any":
                part.Only("such a condition", form);
                return Several(part, form, list, depth);
            case "not":
                part.Only("such a condition", form);
                return Read(part.Find(form)!, list, depth + 1) is { } negated ? new NotCondition(negated) { Pointer = value.Pointer } : null;
            case "some":
                part.Only("such a condition", form, "such");
                return Some(part, list, depth);
            default:
                return Test(part, form, list);
        }
    }

    private string? Form(PolicyObject part)
    {
        string? form = null;
        foreach (var candidate in Forms)
        {
            if (!part.Has(candidate))
            {
                continue;
            }

            if (form is not null)
            {
                _faults.Add(FaultCodes.Together, part.Value, $"a condition has one of `{form}` and `{candidate}`, not both");
                return null;
            }

            form = candidate;
        }

        if (form is null)
        {
            _faults.Add(FaultCodes.Together, part.Value, "a condition has one of `all`, `any`, `not`, `some` and `determinant`, or `field` in a list");
            part.Only("a condition", [.. Forms, "such", .. TestReader.Comparisons]);
        }

        return form;
    }

    private Condition? Several(PolicyObject part, string form, Determinant? list, int depth)
    {
        var items = part.NeedSome(form);
        var conditions = new Parts<Condition>(items.Count);
        foreach (var item in items)
        {
            if (Read(item, list, depth + 1) is { } condition)
            {
                conditions.Add(condition);
            }
        }

        if (conditions.Count == 0 || conditions.Count < items.Count)
        {
            return null;
        }

        return form == "all"
            ? new AllCondition(conditions.ToImmutable()) { Pointer = part.Value.Pointer }
            : new AnyCondition(conditions.ToImmutable()) { Pointer = part.Value.Pointer };
    }

    private SomeTest? Some(PolicyObject part, Determinant? list, int depth)
    {
        var name = part.Find("some")!;
        var of = list is null ? CaseList(name) : Field(name, list);
        if (of is null)
        {
            return null;
        }

        if (of.Kind != DeterminantKind.List)
        {
            _faults.Add(FaultCodes.WrongDeterminant, name, $"`{of.Id}` is not a list");
            return null;
        }

        return Such(part.Find("such"), of, depth + 1) is { } such ? new SomeTest(of, such) { Pointer = part.Value.Pointer } : null;
    }

    private Condition? Test(PolicyObject part, string form, Determinant? list)
    {
        var name = part.Find(form)!;
        if (list is null && form == "field")
        {
            _faults.Add(FaultCodes.Together, name, "a field is tested only within `such`; name a `determinant`");
            return null;
        }

        if (list is not null && form == "determinant")
        {
            _faults.Add(FaultCodes.Together, name, "within `such` only fields of the list are tested; name a `field`");
            return null;
        }

        part.Only("a test", [form, .. TestReader.Comparisons]);
        return list is null
            ? _tests.OfDeterminant(part, draft.Determinants.Find(name))
            : _tests.OfField(part, Field(name, list));
    }

    private Determinant? CaseList(JsonValue name)
    {
        if (!Scalars.Is(name, JsonValueKind.String, "the id of a list", _faults) || draft.Determinants.FindCase(name.Text, name) is not { } list)
        {
            return null;
        }

        draft.Uses.OfCase(list, name);
        return list;
    }

    private Determinant? Field(JsonValue name, Determinant list) =>
        Scalars.Is(name, JsonValueKind.String, "the id of a field", _faults) ? Fields.Find(name, name.Text, list, _faults) : null;
}
