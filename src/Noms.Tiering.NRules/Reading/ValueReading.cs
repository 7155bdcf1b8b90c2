using Noms.Tiering.Policies;

namespace Noms.Tiering.NRules.Reading;

/// <summary>Intervals as the values that hosts know.</summary>
internal static class ValueReading
{
    public static FactValue Of(CaseReading reading, CaseFact facts, string determinantId)
    {
        if (reading.Policy.Reads.FirstOrDefault(u => u.Determinant.Id == determinantId) is { } use)
        {
            return facts.Case[use.Determinant] is { IsRecorded: true } stated ? stated : use.StandIn ?? FactValue.NotRecorded;
        }

        var derived = reading.Policy.Derived.FirstOrDefault(d => d.Id == determinantId)
            ?? throw new ArgumentException($"{reading.Policy} reads no `{determinantId}`.", nameof(determinantId));
        return derived is FallbackDeterminant { Output.Kind: DeterminantKind.Code } fallback
            ? fallback.Of.Select(of => facts.Case[of]).FirstOrDefault(v => v.IsRecorded)
            : Decode(reading.ValueOf(derived.Output)(facts), derived.Output);
    }

    private static FactValue Decode(Interval value, Determinant determinant) => value.Low != value.High
        ? FactValue.NotRecorded
        : (determinant.Kind, value.Low) switch
        {
            (_, Interval.None) => FactValue.None,
            (DeterminantKind.Number, var number) => FactValue.Number(number / (decimal)Interval.NumberScale),
            (DeterminantKind.Flag, var flag) => FactValue.Flag(flag == 1),
            (DeterminantKind.Date, var day) => FactValue.Date(DateOnly.FromDayNumber((int)day)),
            (_, var place) => FactValue.Choice(determinant, determinant.Values[(int)place].Id),
        };
}
