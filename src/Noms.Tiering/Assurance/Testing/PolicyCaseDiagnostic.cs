using Noms.Tiering.Policies;

namespace Noms.Tiering.Assurance;

/// <summary>Something wrong with a file of cases.</summary>
/// <param name="File">The name of the file.</param>
/// <param name="Diagnostic">What is wrong and where in the file. No value of a case.</param>
public sealed record PolicyCaseDiagnostic(string File, Diagnostic Diagnostic)
{
    /// <summary>One line, such as <c>H2.json:12:7: error NT6201: ...</c>.</summary>
    public override string ToString() => $"{File}:{Diagnostic}";
}
