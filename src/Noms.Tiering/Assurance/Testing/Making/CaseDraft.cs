namespace Noms.Tiering.Assurance;

/// <summary>A case that was made, before it has a title: the facts and the day.</summary>
/// <param name="Case">The facts.</param>
/// <param name="AsOf">The day as of which it is decided.</param>
internal readonly record struct CaseDraft(TieringCase Case, DateOnly AsOf)
{
    /// <summary>The same with one fact stated otherwise, or for the first time.</summary>
    public CaseDraft With(Fact fact) => this with { Case = Copy(fact.Determinant).With(fact).Build() };

    /// <summary>The same without a fact.</summary>
    public CaseDraft Without(Determinant determinant) => this with { Case = Copy(determinant).Build() };

    private TieringCaseBuilder Copy(Determinant but)
    {
        var builder = TieringCase.Create(Case.Id);
        foreach (var fact in Case.Facts.Where(f => f.Determinant != but))
        {
            builder.With(fact);
        }

        return builder;
    }
}
