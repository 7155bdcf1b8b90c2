namespace Noms.Tiering;

/// <summary>What sort of release from custody it was.</summary>
public enum ReleaseKind
{
    /// <summary>The first release from the sentence.</summary>
    First,

    /// <summary>A release after a recall.</summary>
    ReRelease,
}
