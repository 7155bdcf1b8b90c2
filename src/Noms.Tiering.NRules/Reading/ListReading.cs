namespace Noms.Tiering.NRules.Reading;

/// <summary>A list of a case: what is stated, and whether there may be more.</summary>
internal readonly record struct ListReading(FactList? List, bool MayHoldMore)
{
    /// <summary>How many elements meet a condition, and how many may.</summary>
    public (int Met, int Possible) Count(Func<FactElement, DateOnly, Truth> such, DateOnly asOf)
    {
        var (met, possible) = (0, 0);
        if (List is not null)
        {
            foreach (var element in List.Elements)
            {
                var truth = such(element, asOf);
                met += truth == Truth.Met ? 1 : 0;
                possible += truth == Truth.Unmet ? 0 : 1;
            }
        }

        return (met, possible);
    }

    /// <summary>Whether some element is such.</summary>
    public Truth Some(Func<FactElement, DateOnly, Truth> such, DateOnly asOf)
    {
        var (met, possible) = Count(such, asOf);
        return met > 0 ? Truth.Met : possible > 0 || MayHoldMore ? Truth.Unknown : Truth.Unmet;
    }
}
