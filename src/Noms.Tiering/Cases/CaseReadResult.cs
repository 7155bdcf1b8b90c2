using System.Collections.Immutable;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Cases;

/// <summary>A case that was read, or why it could not be.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class CaseReadResult
{
    private readonly TieringCase? _case;

    internal CaseReadResult(TieringCase? tieringCase, DateOnly? asOf, ImmutableArray<Diagnostic> diagnostics)
    {
        _case = tieringCase;
        AsOf = asOf;
        Diagnostics = diagnostics;
    }

    /// <summary>Whether there is a case.</summary>
    public bool IsSuccess => _case is not null;

    /// <summary>Everything that is wrong, in the order of the file. No message has a value or the id of the case.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>The day as of which the file wants the case decided; <see langword="null"/> where it does not say, or is faulty.</summary>
    public DateOnly? AsOf { get; }

    /// <summary>The case.</summary>
    /// <exception cref="CaseException">The file is faulty.</exception>
    public TieringCase Case => _case ?? throw new CaseException(Diagnostics);
}
