namespace Noms.Tiering.Intake;

/// <summary>The stable codes of the intake's diagnostics; <c>README.md</c> beside this file has them in a table.</summary>
internal static class IntakeCodes
{
    // OASys items.
    public const string WrongAnswer = "NT6001";
    public const string UnreadItem = "NT6002";
    public const string AnsweredTwice = "NT6003";
    public const string ItemNotSummed = "NT6004";

    // Registrations.
    public const string LaterRegistration = "NT6010";
    public const string UndatedRegistration = "NT6011";
    public const string NoRegisterCode = "NT6012";
    public const string UnknownMappaLevel = "NT6013";
    public const string UnknownMappaCategory = "NT6014";
    public const string SeveralOnOneDay = "NT6015";

    // Convictions.
    public const string NoSentenceType = "NT6020";
    public const string NotSaidWhetherRestrictive = "NT6021";
    public const string NoRequirementCode = "NT6022";

    // Predictors.
    public const string OutOfRange = "NT6030";
    public const string TooFine = "NT6031";
    public const string GivenTwice = "NT6032";
}
