namespace Noms.Tiering.NRules;

/// <summary>The names of the properties of the NRules rules of a policy; their values are texts.</summary>
public static class RuleProperties
{
    /// <summary>The policy's id.</summary>
    public const string PolicyId = "tiering.policy";

    /// <summary>The policy's version.</summary>
    public const string PolicyVersion = "tiering.version";

    /// <summary>The policy's hash: SHA-256 in lower-case hexadecimal.</summary>
    public const string PolicyHash = "tiering.hash";
}
