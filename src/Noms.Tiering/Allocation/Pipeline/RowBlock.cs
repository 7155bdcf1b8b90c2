namespace Noms.Tiering.Allocation.Pipeline;

/// <summary>Whole rows that follow each other in a caseload, or one row that cannot be held or is none. It is filled again and again.</summary>
internal sealed class RowBlock
{
    /// <summary>The bytes in which the rows lie; it grows for a row that is longer than a block.</summary>
    public byte[] Buffer { get; set; } = [];

    /// <summary>How many bytes of the buffer are rows.</summary>
    public int Length { get; set; }

    /// <summary>Where the first row begins.</summary>
    public CaseloadPlace From { get; set; }

    /// <summary>Where the row after the last one begins.</summary>
    public CaseloadPlace To { get; set; }

    /// <summary>
    /// Why the block is one row that is rejected, where that could be seen only from the bytes after the row; otherwise
    /// <see langword="null"/>.
    /// </summary>
    public RowFault? Fault { get; set; }

    /// <summary>The rows with their line ends; empty where there is a <see cref="Fault"/>.</summary>
    public ReadOnlySpan<byte> Rows => Buffer.AsSpan(0, Length);
}
