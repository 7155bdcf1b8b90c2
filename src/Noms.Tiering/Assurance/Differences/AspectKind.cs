namespace Noms.Tiering.Assurance.Differences;

/// <summary>What of a decision may be another.</summary>
internal enum AspectKind
{
    /// <summary>Whether there is a level, a status or invalid data.</summary>
    State,

    /// <summary>The level on a scale, where there is one.</summary>
    Level,

    /// <summary>Something that a decision says beside its levels.</summary>
    Output,

    /// <summary>A suffix of the label, where there is a level.</summary>
    Suffix,
}
