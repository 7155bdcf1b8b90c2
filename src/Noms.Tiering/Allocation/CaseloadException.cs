namespace Noms.Tiering.Allocation;

/// <summary>A caseload as a whole cannot be read, such as a CSV without a header.</summary>
public sealed class CaseloadException : Exception
{
    /// <summary>Says why.</summary>
    /// <param name="message">What is wrong, in lower case, without any value of a case.</param>
    public CaseloadException(string message)
        : base(message)
    {
    }
}
