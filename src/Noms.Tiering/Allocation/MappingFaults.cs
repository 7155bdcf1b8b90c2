namespace Noms.Tiering.Allocation;

/// <summary>The stable codes of faults in a mapping file.</summary>
public static class MappingFaults
{
    /// <summary>The text is not strict JSON in UTF-8.</summary>
    public const string NotJson = "NT4001";

    /// <summary>A property is not known.</summary>
    public const string UnknownProperty = "NT4002";

    /// <summary>A property is missing.</summary>
    public const string MissingProperty = "NT4003";

    /// <summary>A value is of the wrong kind, such as a number where a text belongs.</summary>
    public const string WrongKind = "NT4004";

    /// <summary>The target is not known.</summary>
    public const string UnknownTarget = "NT4005";

    /// <summary>Two columns have one target.</summary>
    public const string TargetTwice = "NT4006";

    /// <summary>A value does not fit the target.</summary>
    public const string UnfitValue = "NT4007";

    /// <summary>An empty cell of the target cannot mean this.</summary>
    public const string UnfitEmpty = "NT4008";

    /// <summary>The date format is not one, or the target is not a date.</summary>
    public const string DateFormat = "NT4009";

    /// <summary>A field that every element of a list must state has no column.</summary>
    public const string FieldNotMapped = "NT4010";

    /// <summary>The path does not lead to one value.</summary>
    public const string WrongPath = "NT4011";

    /// <summary>No column gives the id.</summary>
    public const string NoId = "NT4012";

    /// <summary>A column is both read and ignored, or ignored twice.</summary>
    public const string ColumnTwice = "NT4013";

    /// <summary>The source, date or basis of a fact that no column gives.</summary>
    public const string NoFact = "NT4014";

    /// <summary>The CSV has no such column.</summary>
    public const string NotInHeader = "NT4020";

    /// <summary>The CSV has a column that the mapping does not name.</summary>
    public const string NotNamed = "NT4021";
}
