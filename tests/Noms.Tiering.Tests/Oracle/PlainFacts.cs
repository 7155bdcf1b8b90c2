namespace Noms.Tiering.Tests.Oracle;

/// <summary>The values with which a case is read: stand-ins stand, and a completion may have given open determinants a value.</summary>
/// <param name="Values">By determinant id; what has no value here is unknown.</param>
/// <param name="Recorded">What the case as it is states; a completion does not change it.</param>
/// <param name="AsOf">The as-of date.</param>
internal sealed record PlainFacts(IReadOnlyDictionary<string, FactValue> Values, IReadOnlySet<string> Recorded, DateOnly AsOf)
{
    public FactValue Of(Determinant determinant) => Values.GetValueOrDefault(determinant.Id);
}
