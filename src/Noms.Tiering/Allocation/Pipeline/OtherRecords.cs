namespace Noms.Tiering.Allocation.Pipeline;

/// <summary>Reads those records of a block that are not ordinary, one at a time, each by way of a whole case.</summary>
/// <param name="block">The block.</param>
/// <param name="cases">What turns records into cases.</param>
/// <param name="longestRecord">The longest record taken, in bytes.</param>
internal sealed class OtherRecords(RowBlock block, CsvCaseReader cases, int longestRecord) : IDisposable
{
    private readonly MemoryStream _bytes = new(block.Buffer, 0, block.Length, writable: false);
    private CsvRecordReader? _reader;

    /// <summary>Reads the record that begins at a place, and goes to the one after it; <see langword="null"/> where nothing more is one.</summary>
    public CaseloadEntry? Read(ref int at, ref long line)
    {
        _bytes.Position = at;
        _reader ??= CsvRecordReader.Within(_bytes, longestRecord, line, cases.Header);
        _reader.MoveTo(line);
        var entry = _reader.TryRead(out var record) ? cases.Read(record) : null;
        at = entry is null ? block.Length : at + (int)_reader.Taken;
        line = _reader.Line;
        return entry;
    }

    public void Dispose() => _bytes.Dispose();
}
