namespace Noms.Tiering.Cases;

/// <summary>The codes of what can be wrong with a case; <see cref="TieringCaseReader"/> lists them for its users.</summary>
internal static class CaseFault
{
    public const string NotJson = "NT2001";
    public const string NotUnicode = "NT2002";
    public const string TooLong = "NT2003";
    public const string TooDeep = "NT2004";
    public const string TrailingData = "NT2005";
    public const string UnknownProperty = "NT2010";
    public const string UnknownDeterminant = "NT2011";
    public const string StatedTwice = "NT2012";
    public const string LeftOut = "NT2013";
    public const string WrongType = "NT2020";
    public const string OutOfRange = "NT2021";
    public const string TooPrecise = "NT2022";
    public const string NoSuchValue = "NT2023";
    public const string NoDate = "NT2024";
    public const string CannotBeNone = "NT2025";
    public const string NoBasis = "NT2026";
    public const string UnfitText = "NT2027";
    public const string NoForm = "NT2030";
    public const string NoSuchWord = "NT2031";
    public const string DatesBackwards = "NT2032";
    public const string TooManyRecorded = "NT2033";
    public const string TooMany = "NT2099";
}
