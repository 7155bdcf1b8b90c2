using System.Collections.Immutable;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Files;

/// <summary>A run from file to file could not be done. Its message is one line for a person: what could not be done, and why.</summary>
public sealed class FileRunException : Exception
{
    /// <summary>Says why.</summary>
    /// <param name="fault">Of what kind it is.</param>
    /// <param name="message">One line, in lower case, without any value of a case.</param>
    public FileRunException(FileRunFault fault, string message)
        : base(message)
    {
        Fault = fault;
    }

    internal FileRunException(ImmutableArray<Diagnostic> headerFaults)
        : this(FileRunFault.Header, "the header of the caseload does not fit the mapping")
    {
        HeaderFaults = headerFaults;
    }

    /// <summary>Of what kind it is.</summary>
    public FileRunFault Fault { get; }

    /// <summary>Everything in which the header of a CSV does not fit its mapping; otherwise empty.</summary>
    public ImmutableArray<Diagnostic> HeaderFaults { get; } = [];
}
