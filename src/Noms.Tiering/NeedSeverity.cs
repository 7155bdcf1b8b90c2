namespace Noms.Tiering;

/// <summary>How severe a need is, least first, by the cut-offs of its OASys section.</summary>
public enum NeedSeverity
{
    /// <summary>Below the standard cut-off: not a criminogenic need.</summary>
    None,

    /// <summary>At least the standard cut-off, below the severe one.</summary>
    Standard,

    /// <summary>At least the severe cut-off.</summary>
    Severe,
}
