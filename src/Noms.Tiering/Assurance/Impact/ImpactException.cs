namespace Noms.Tiering.Assurance;

/// <summary>The impact on a caseload cannot be counted.</summary>
public sealed class ImpactException : Exception
{
    /// <summary>Says why.</summary>
    /// <param name="code">A stable code, one of <see cref="ImpactFaults"/>.</param>
    /// <param name="message">What is wrong and what to do, in lower case, without any value of a case.</param>
    public ImpactException(string code, string message)
        : base(message)
    {
        Code = code;
    }

    /// <summary>A stable code, one of <see cref="ImpactFaults"/>.</summary>
    public string Code { get; }
}
