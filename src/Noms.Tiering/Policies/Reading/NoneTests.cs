using System.Text.Json;

namespace Noms.Tiering.Policies.Reading;

/// <summary>Reads a test whether a number or date is none.</summary>
internal static class NoneTests
{
    public static NoneTest? Read(PolicyObject test, string form, Determinant determinant, FaultList faults)
    {
        var value = test.Find(form)!;
        if (value is not { Kind: JsonValueKind.String, Text: "none" })
        {
            faults.Add(
                FaultCodes.WrongType,
                value,
                determinant.Kind == DeterminantKind.Number
                    ? $"a number is compared by `atLeast` and `below`; `{form}` takes only `\"none\"`"
                    : $"a date is compared by `onOrAfter` and `before`; `{form}` takes only `\"none\"`");
            return null;
        }

        if (CannotBeNone(determinant, value, faults))
        {
            return null;
        }

        return new NoneTest(determinant, form == "is") { Pointer = test.Value.Pointer };
    }

    public static bool CannotBeNone(Determinant determinant, JsonValue at, FaultList faults)
    {
        if (!determinant.MayBeNone)
        {
            faults.Add(FaultCodes.NeverNone, at, $"`{determinant.Id}` cannot be none");
        }

        return !determinant.MayBeNone;
    }
}
