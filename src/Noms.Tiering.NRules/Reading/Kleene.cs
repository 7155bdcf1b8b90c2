namespace Noms.Tiering.NRules.Reading;

/// <summary>Joins conditions that may be unknown.</summary>
internal static class Kleene
{
    public static Truth Not(Truth truth) => truth switch { Truth.Met => Truth.Unmet, Truth.Unmet => Truth.Met, _ => Truth.Unknown };

    /// <summary>Stops at the first part that settles it.</summary>
    public static Truth All<T>(Func<T, DateOnly, Truth>[] parts, T of, DateOnly asOf)
    {
        var truth = Truth.Met;
        foreach (var part in parts)
        {
            var one = part(of, asOf);
            if (one == Truth.Unmet)
            {
                return one;
            }

            truth = one == Truth.Unknown ? one : truth;
        }

        return truth;
    }

    /// <summary>Stops at the first part that settles it.</summary>
    public static Truth Any<T>(Func<T, DateOnly, Truth>[] parts, T of, DateOnly asOf)
    {
        var truth = Truth.Unmet;
        foreach (var part in parts)
        {
            var one = part(of, asOf);
            if (one == Truth.Met)
            {
                return one;
            }

            truth = one == Truth.Unknown ? one : truth;
        }

        return truth;
    }
}
