namespace Noms.Tiering.Policies.Reading;

/// <summary>The stable codes of a policy's diagnostics; <c>rules/README.md</c> has them in a table.</summary>
internal static class FaultCodes
{
    // The text.
    public const string NotJson = "NT1001";
    public const string NotUtf8 = "NT1002";
    public const string TooLarge = "NT1003";
    public const string TooDeep = "NT1004";
    public const string DuplicateProperty = "NT1005";

    // The form of a part.
    public const string WrongType = "NT1006";
    public const string UnknownProperty = "NT1007";
    public const string MissingProperty = "NT1008";
    public const string BadText = "NT1009";
    public const string BadNumber = "NT1010";
    public const string BadDate = "NT1011";
    public const string TooMany = "NT1012";
    public const string Empty = "NT1013";
    public const string Duplicate = "NT1014";
    public const string UnknownWord = "NT1015";
    public const string Together = "NT1016";
    public const string TooManyFaults = "NT1017";

    // Names that nothing bears.
    public const string UnknownSource = "NT1020";
    public const string UnknownScale = "NT1021";
    public const string UnknownLevel = "NT1022";
    public const string UnknownParameter = "NT1023";
    public const string UnknownDeterminant = "NT1024";
    public const string UnknownField = "NT1025";
    public const string UnknownValue = "NT1026";
    public const string UnknownFactor = "NT1027";
    public const string UnknownOutput = "NT1028";
    public const string UnknownRule = "NT1029";
    public const string UnknownProfile = "NT1030";

    // Names that something of another sort bears.
    public const string WrongParameter = "NT1031";
    public const string WrongDeterminant = "NT1032";
    public const string OtherValues = "NT1033";

    // What a policy says of itself.
    public const string NotCited = "NT1040";
    public const string NoReason = "NT1041";
    public const string EffectiveBackwards = "NT1042";
    public const string OutOfRange = "NT1043";
    public const string RangeBackwards = "NT1044";
    public const string ConstraintViolated = "NT1045";

    // What it reads.
    public const string NotInReads = "NT1050";
    public const string ReadByNothing = "NT1051";
    public const string ListStandIn = "NT1052";
    public const string NeverStatic = "NT1053";

    // Conditions.
    public const string ConditionTooDeep = "NT1060";
    public const string CannotHold = "NT1061";
    public const string CannotFail = "NT1062";
    public const string BoundOutOfRange = "NT1063";
    public const string NotOrdered = "NT1064";
    public const string DatesNotInOrder = "NT1065";
    public const string NeverNone = "NT1066";

    // Derived determinants.
    public const string BandGap = "NT1070";
    public const string BandOverlap = "NT1071";
    public const string BandEnds = "NT1072";
    public const string AxisFaulty = "NT1073";
    public const string CellCount = "NT1074";
    public const string Cycle = "NT1075";
    public const string FallbackMember = "NT1076";
    public const string FallbackReadElsewhere = "NT1077";
    public const string BranchWithoutEnd = "NT1078";
    public const string TooManySteps = "NT1079";

    // Rules.
    public const string CapOnProtected = "NT1080";
    public const string CapOnNoFloor = "NT1081";
    public const string CapOnOtherScale = "NT1082";

    // Overrides and judgement.
    public const string GradeGoesLess = "NT1085";

    // Profile.
    public const string ProfileKeyMissing = "NT1090";
    public const string ProfileKeyUnknown = "NT1091";
    public const string NeedsUnknown = "NT1092";

    // Overlays.
    public const string OtherPolicy = "NT1100";
    public const string OtherVersion = "NT1101";
    public const string OtherHash = "NT1102";
    public const string NoLongerInForce = "NT1103";
    public const string NoDayInCommon = "NT1104";
    public const string NotSettable = "NT1105";
    public const string NationalAuthority = "NT1106";
    public const string LocalProtection = "NT1107";
    public const string ReadAlready = "NT1108";
    public const string UnfitTogether = "NT1109";
    public const string NationalName = "NT1110";

    public static string Of(JsonFaultKind kind) => kind switch
    {
        JsonFaultKind.NotJson => NotJson,
        JsonFaultKind.NotUtf8 => NotUtf8,
        JsonFaultKind.TooLarge => TooLarge,
        JsonFaultKind.TooDeep => TooDeep,
        _ => DuplicateProperty,
    };
}
