namespace Noms.Tiering.Deciding;

/// <summary>A fallback: which of its determinants is taken is read off the case, before anything is worked out.</summary>
/// <param name="Selector">The variable whose cell is the place of the one taken.</param>
/// <param name="InputIndexes">By place, the determinant of the case behind it.</param>
/// <param name="Determinants">The same, as determinants.</param>
internal sealed record FallbackChoice(Variable Selector, int[] InputIndexes, Determinant[] Determinants)
{
    /// <summary>The place of the one that a case takes: the first recorded, or else the first.</summary>
    public int TakenIn(CaseFacts facts)
    {
        for (var place = 0; place < Determinants.Length; place++)
        {
            if (facts.IsRecorded(Determinants[place]))
            {
                return place;
            }
        }

        return 0;
    }
}
