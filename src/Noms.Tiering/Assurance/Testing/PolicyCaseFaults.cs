namespace Noms.Tiering.Assurance;

/// <summary>
/// The stable codes of what is wrong with a file of cases, beside those of any file and of names that a policy does not have (<c>NT1001</c> to <c>NT1030</c>)
/// and those of a case (<c>NT2...</c>).
/// </summary>
public static class PolicyCaseFaults
{
    /// <summary>Two cases of the policy have one title.</summary>
    public const string TitleTaken = "NT6201";

    /// <summary>The policy does not take the parameters that a case sets.</summary>
    public const string ParametersRefused = "NT6202";

    /// <summary>A status or a condition for invalid data that the policy does not have.</summary>
    public const string UnknownStatus = "NT6203";

    /// <summary>What is expected contradicts itself: a level beside a status or invalid data, or none of some scale where there is neither.</summary>
    public const string Contradiction = "NT6204";

    /// <summary>A score, or an item of one, that the policy does not have.</summary>
    public const string UnknownScore = "NT6205";

    /// <summary>The case itself names another day than the one as of which it is to be decided.</summary>
    public const string OtherDay = "NT6206";
}
