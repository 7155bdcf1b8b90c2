namespace Noms.Tiering.Policies;

/// <summary>Whether a source states something, or this project or an area assumed it.</summary>
public enum Provenance
{
    /// <summary>The cited source states it.</summary>
    Source,

    /// <summary>The source does not state it; it was assumed, with a reason.</summary>
    Assumed,
}
