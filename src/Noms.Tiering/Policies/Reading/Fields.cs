namespace Noms.Tiering.Policies.Reading;

/// <summary>Finds a field of a list's elements.</summary>
internal static class Fields
{
    public static Determinant? Find(JsonValue at, string fieldId, Determinant list, FaultList faults)
    {
        if (list.Kind != DeterminantKind.List)
        {
            faults.Add(FaultCodes.WrongDeterminant, at, $"`{list.Id}` is not a list and has no fields");
            return null;
        }

        var index = list.FieldIndex(fieldId);
        if (index >= 0)
        {
            return list.Fields[index];
        }

        faults.Add(
            FaultCodes.UnknownField,
            at,
            $"`{list.Id}` has no field `{JsonFault.Short(fieldId)}`{faults.Hint(fieldId, list.Fields.Select(f => f.Id))}");
        return null;
    }
}
