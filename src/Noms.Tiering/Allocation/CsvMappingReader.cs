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
        return new MappingFile(utf8Json, policy.Catalogue, policy.Scales).Read();
    }

    /// <summary>Reads a mapping from UTF-8 JSON, for cases that are decided by whichever version is in force.</summary>
    /// <param name="utf8Json">The file.</param>
    /// <param name="versions">The versions, of which the mapping may name every determinant and every scale.</param>
    public static CsvMappingReadResult Read(ReadOnlySpan<byte> utf8Json, PolicyVersions versions)
    {
        ArgumentNullException.ThrowIfNull(versions);
        return new MappingFile(utf8Json, versions.Catalogue, [.. versions.All.SelectMany(v => v.Scales).DistinctBy(s => s.Id, StringComparer.Ordinal)]).Read();
    }
}
