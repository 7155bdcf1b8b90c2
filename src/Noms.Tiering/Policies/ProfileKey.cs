namespace Noms.Tiering.Policies;

/// <summary>What a profile entry is looked up by: a scale's level, or the value of a choice.</summary>
/// <param name="Scale">The scale, or <see langword="null"/>.</param>
/// <param name="Determinant">The choice, of the case or derived, or <see langword="null"/>.</param>
public sealed record ProfileKey(Scale? Scale, Determinant? Determinant)
{
    /// <summary>The id of the scale or the determinant.</summary>
    public string Id => Scale?.Id ?? Determinant!.Id;

    /// <summary>The ids by which it looks up, in their order.</summary>
    internal HashSet<string> Values()
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        if (Scale is null)
        {
            foreach (var value in Determinant!.Values)
            {
                ids.Add(value.Id);
            }

            return ids;
        }

        foreach (var level in Scale.Levels)
        {
            ids.Add(level.Id);
        }

        return ids;
    }
}
