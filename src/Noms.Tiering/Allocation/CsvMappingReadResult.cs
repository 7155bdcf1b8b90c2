using System.Collections.Immutable;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Allocation;

/// <summary>A mapping that was read, or why it could not be.</summary>
public sealed class CsvMappingReadResult
{
    private readonly CsvMapping? _mapping;

    internal CsvMappingReadResult(CsvMapping? mapping, ImmutableArray<Diagnostic> diagnostics)
    {
        _mapping = mapping;
        Diagnostics = diagnostics;
    }

    /// <summary>Whether there is a mapping.</summary>
    public bool IsSuccess => _mapping is not null;

    /// <summary>Everything that is wrong, in the order of the file.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>The mapping.</summary>
    /// <exception cref="InvalidOperationException">The file is faulty; look at <see cref="Diagnostics"/>.</exception>
    public CsvMapping Mapping => _mapping
        ?? throw new InvalidOperationException("The mapping is faulty:" + string.Concat(Diagnostics.Select(d => "\n  " + d)));
}
