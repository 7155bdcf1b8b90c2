using System.Text.Json;

namespace Noms.Tiering.Policies.Reading;

/// <summary>Reads a test of a code.</summary>
internal sealed class CodeTests(PolicyDraft draft)
{
    private readonly FaultList _faults = draft.Faults;
    private readonly Stated _stated = new(draft);

    public Condition? Read(PolicyObject test, string form, Determinant code)
    {
        var value = test.Find(form)!;
        var pointer = test.Value.Pointer;
        if (form == "in")
        {
            return In(value, code, pointer);
        }

        if (value is { Kind: JsonValueKind.String, Text: "none" })
        {
            return NoneTests.Read(test, form, code, _faults);
        }

        if (Scalars.Code(value, _faults) is not { } text)
        {
            return null;
        }

        var met = new CodeTest(code, [text], null) { Pointer = pointer };
        return form == "is" ? met : new NotCondition(met) { Pointer = pointer };
    }

    private CodeTest? In(JsonValue value, Determinant code, string pointer)
    {
        if (Stated.IsParameter(value))
        {
            return _stated.Parameter(value, ParameterKind.List) is { } parameter && _stated.Fits(parameter, code, value)
                ? new CodeTest(code, parameter.Members, parameter) { Pointer = pointer }
                : null;
        }

        var items = Scalars.Some(value, _faults);
        var codes = Members.Read(items, code, _faults);
        return codes.Length > 0 ? new CodeTest(code, codes, null) { Pointer = pointer } : null;
    }
}
