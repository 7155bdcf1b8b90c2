namespace Noms.Tiering.Allocation.Pipeline;

/// <summary>Finds where rows end, as whoever reads the caseload from its beginning would find it.</summary>
internal interface IRowCutter
{
    /// <summary>The bytes that the longest row can have with its line end; where no row ends in so many, it is too long.</summary>
    int LongestRow { get; }

    /// <summary>Why a row is rejected of whose line no end is found in as many bytes as the longest row can have.</summary>
    /// <param name="bytes">The bytes, which begin with that row.</param>
    RowFault Overlong(ReadOnlySpan<byte> bytes);

    /// <summary>Cuts after as many rows as the bytes hold.</summary>
    /// <param name="bytes">The bytes, which begin with a row.</param>
    /// <param name="isEnd">Whether the caseload ends with them.</param>
    /// <param name="until">Rows that begin here or later are left: their distance from the beginning of the bytes, from 1.</param>
    RowCut Cut(ReadOnlySpan<byte> bytes, bool isEnd, long until);
}
