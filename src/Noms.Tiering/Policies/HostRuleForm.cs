namespace Noms.Tiering.Policies;

/// <summary>What a rule of a host proposes.</summary>
public enum HostRuleForm
{
    /// <summary>At least a level.</summary>
    Floor,

    /// <summary>At most a level, for the floors of some rules.</summary>
    Cap,

    /// <summary>A level in place of the floors that are not protected.</summary>
    Level,
}
