namespace Noms.Tiering.Receipts;

/// <summary>The stable codes of what is wrong with a receipt, beside those of any file (<c>NT1001</c> to <c>NT1017</c>).</summary>
public static class ReceiptFaults
{
    /// <summary>It is no receipt, or one of a version that this library does not know.</summary>
    public const string OtherSchema = "NT7001";

    /// <summary>A hash or the seal is not 64 hexadecimal digits in lower case.</summary>
    public const string NoHash = "NT7002";

    /// <summary>The case or the trace was hashed in a form that this library does not know.</summary>
    public const string OtherForm = "NT7003";

    /// <summary>The outcome contradicts itself: a level beside a status, or none where the case was decided.</summary>
    public const string Contradiction = "NT7004";

    /// <summary>The seal is not that of the receipt: it was changed after it was made.</summary>
    public const string BrokenSeal = "NT7010";
}
