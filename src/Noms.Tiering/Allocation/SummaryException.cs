namespace Noms.Tiering.Allocation;

/// <summary>A summary cannot be read: it is none of an allocation run, or of another policy.</summary>
public sealed class SummaryException : Exception
{
    /// <summary>Says why.</summary>
    /// <param name="message">What is wrong, in lower case.</param>
    public SummaryException(string message)
        : base(message)
    {
    }
}
