namespace Noms.Tiering;

/// <summary>Why a case is invalid data. It names the determinant or the place, never the value.</summary>
/// <param name="Code">A stable code, such as <c>NT3001</c>, or the id of the policy's own condition.</param>
/// <param name="DeterminantId">The determinant concerned, or <see langword="null"/> where it is several or none.</param>
/// <param name="Reason">What is wrong.</param>
public sealed record CaseDiagnostic(string Code, string? DeterminantId, string Reason)
{
    /// <summary>
    /// Where it stands in the case as it is written in JSON, such as <c>/judgements/0/grade</c>; <see langword="null"/> where it is about facts.
    /// </summary>
    public string? Place { get; init; }
}
