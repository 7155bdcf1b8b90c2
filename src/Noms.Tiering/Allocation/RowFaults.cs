namespace Noms.Tiering.Allocation;

/// <summary>
/// The stable codes of faults in the rows of a caseload, beside those of <see cref="Cases.TieringCaseReader"/> for what is JSON.
/// </summary>
public static class RowFaults
{
    /// <summary>The line or row is longer than the reader takes.</summary>
    public const string TooLong = "NT5001";

    /// <summary>The bytes are not UTF-8.</summary>
    public const string NotUtf8 = "NT5002";

    /// <summary>A quoted field is never closed.</summary>
    public const string OpenQuote = "NT5003";

    /// <summary>A quote or a carriage return stands where RFC 4180 has none.</summary>
    public const string NotCsv = "NT5004";

    /// <summary>The row has more or fewer fields than the header.</summary>
    public const string Ragged = "NT5005";

    /// <summary>The case has no id.</summary>
    public const string NoId = "NT5006";

    /// <summary>Neither the row nor the run says as of which day to decide.</summary>
    public const string NoAsOf = "NT5007";

    /// <summary>The mapping does not say what the cell's text means.</summary>
    public const string UnmappedValue = "NT5008";

    /// <summary>The cell is not a value of its determinant.</summary>
    public const string UnfitValue = "NT5009";

    /// <summary>No version of the policy is in force on the day as of which to decide.</summary>
    public const string NotInForce = "NT5010";

    /// <summary>The level before is none of its scale's.</summary>
    public const string UnknownPreviousLevel = "NT5011";

    /// <summary>A byte order mark stands elsewhere than where the file begins.</summary>
    public const string ByteOrderMark = "NT5012";
}
