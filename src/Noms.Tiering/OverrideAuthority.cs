namespace Noms.Tiering;

/// <summary>On whose authority an override stands. National goes before local.</summary>
public enum OverrideAuthority
{
    /// <summary>National.</summary>
    National,

    /// <summary>An area's own, or recorded for one person by someone who may.</summary>
    Local,
}
