using System.Text.Json;

namespace Noms.Tiering.Policies.Reading;

/// <summary>Reads a value of a determinant where a policy states one: a stand-in, or what a field left out means.</summary>
internal static class FactValueReader
{
    public static FactValue? Read(JsonValue value, Determinant determinant, FaultList faults)
    {
        if (determinant.MayBeNone && value is { Kind: JsonValueKind.String, Text: "none" })
        {
            return FactValue.None;
        }

        return determinant.Kind switch
        {
            DeterminantKind.Number => Number(value, determinant, faults),
            DeterminantKind.Flag => Scalars.Flag(value, faults) is { } flag ? FactValue.Flag(flag) : null,
            DeterminantKind.Choice => ChoiceValues.Index(value, determinant, faults) is { } index ? FactValue.ChoiceAt(determinant, index) : null,
            DeterminantKind.Date => Scalars.Date(value, faults) is { } date ? FactValue.Date(date) : null,
            DeterminantKind.Code => Scalars.Code(value, faults) is { } code ? FactValue.Code(code) : null,
            _ => List(value, faults),
        };
    }

    private static FactValue? Number(JsonValue value, Determinant determinant, FaultList faults)
    {
        if (Scalars.Number(value, faults) is not { } number)
        {
            return null;
        }

        var fact = FactValue.Number(number);
        if (FactRules.Unfit(determinant, fact) is not { } reason)
        {
            return fact;
        }

        faults.Add(FaultCodes.OutOfRange, value, $"this is {FactValue.NumberText(number)}, and {reason}");
        return null;
    }

    private static FactValue? List(JsonValue value, FaultList faults)
    {
        if (value is { Kind: JsonValueKind.Array, Items.Count: 0 })
        {
            return FactValue.List(new FactList([]));
        }

        faults.Add(FaultCodes.ListStandIn, value, "a list may stand in only as `[]`");
        return null;
    }
}
