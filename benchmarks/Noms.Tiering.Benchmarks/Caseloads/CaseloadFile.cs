using System.Globalization;
using System.Text;

namespace Noms.Tiering.Benchmarks.Caseloads;

/// <summary>Writes a caseload of any length. The same arguments give the same bytes.</summary>
internal sealed class CaseloadFile
{
    // So many cases differ; a longer file has them again, each with an id of its own.
    private const int Distinct = 20_000;

    private const int IdLength = 9;

    private readonly byte[] _head;
    private readonly byte[][] _rows;
    private readonly int _idStart;

    private CaseloadFile(byte[] head, byte[][] rows, int idStart)
    {
        _head = head;
        _rows = rows;
        _idStart = idStart;
    }

    /// <summary>One JSON object a line.</summary>
    public static CaseloadFile Ndjson() => new([], [.. CaseloadFacts.Make(Distinct).Select(NdjsonRow.Of)], NdjsonRow.IdStart);

    /// <summary>A CSV, which <see cref="CsvColumns.Mapping"/> explains.</summary>
    public static CaseloadFile Csv() => new(CsvColumns.Header, [.. CaseloadFacts.Make(Distinct).Select(CsvColumns.Row)], 0);

    /// <summary>An id of the right length, in whose place each row's own is written.</summary>
    public static string IdPlace { get; } = new('0', IdLength);

    /// <summary>Writes so many cases.</summary>
    public void Write(string path, int count)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20);
        file.Write(_head);
        Span<byte> id = stackalloc byte[IdLength];
        for (var number = 1; number <= count; number++)
        {
            var row = _rows[number % Distinct];
            number.TryFormat(id, out _, "000000000", CultureInfo.InvariantCulture);
            file.Write(row.AsSpan(0, _idStart));
            file.Write(id);
            file.Write(row.AsSpan(_idStart + IdLength));
        }
    }

    /// <summary>Bytes of a text.</summary>
    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
