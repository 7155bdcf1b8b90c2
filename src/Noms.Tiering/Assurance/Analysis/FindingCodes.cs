namespace Noms.Tiering.Assurance.Analysis;

/// <summary>The stable codes of findings; <c>rules/README.md</c> has them in a table.</summary>
internal static class FindingCodes
{
    public const string NothingProposed = "NT6101";
    public const string LevelNeverReached = "NT6102";
    public const string NeverFires = "NT6103";
    public const string NeverNecessary = "NT6104";
    public const string PartNeverMatters = "NT6105";
    public const string CapNeverLowers = "NT6106";
    public const string AlwaysCapped = "NT6107";
    public const string LevelsDisagree = "NT6108";
    public const string Gap = "NT6109";
    public const string Overlap = "NT6110";
    public const string ParameterNeverMatters = "NT6111";
    public const string NotMonotone = "NT6112";
    public const string DeterminantNeverMatters = "NT6113";
    public const string StatusNeverStands = "NT6114";
    public const string InvalidNeverStands = "NT6115";
    public const string OverrideNeverApplies = "NT6116";
    public const string SuffixNeverShown = "NT6117";
    public const string BranchNeverTaken = "NT6118";
    public const string OutputNeverGiven = "NT6119";
    public const string ExceptionUnmatched = "NT6120";

    /// <summary>Those that a policy may state as exceptions; not that an exception matches nothing.</summary>
    public static readonly string[] All =
    [
        NothingProposed, LevelNeverReached, NeverFires, NeverNecessary, PartNeverMatters, CapNeverLowers, AlwaysCapped, LevelsDisagree, Gap, Overlap,
        ParameterNeverMatters, NotMonotone, DeterminantNeverMatters, StatusNeverStands, InvalidNeverStands, OverrideNeverApplies, SuffixNeverShown,
        BranchNeverTaken, OutputNeverGiven,
    ];
}
