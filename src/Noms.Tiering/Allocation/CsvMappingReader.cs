namespace Noms.Tiering.Allocation;

/// <summary>Reads and checks mapping files, as strictly as policies.</summary>
/// <remarks>Safe to use from any number of threads.</remarks>
public static class CsvMappingReader
{
    /// <summary>The longest mapping file that is read, in bytes: 1 MiB.</summary>
    public const int LongestFile = 1024 * 1024;

    /// <summary>Reads a mapping from UTF-8 JSON.</summary>
    /// <param name="utf8Json">The file.</param>
    /// <param name="policy">The policy whose determinants, its local ones too, and whose scales the mapping may name.</param>
    public static CsvMappingReadResult Read(ReadOnlySpan<byte> utf8Json, TieringPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return new MappingFile(utf8Json, policy).Read();
    }
}
