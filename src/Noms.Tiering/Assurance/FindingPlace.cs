namespace Noms.Tiering.Assurance;

/// <summary>A place that a finding concerns.</summary>
/// <param name="Pointer">A JSON pointer into the file of the layer.</param>
/// <param name="Line">The line, from 1; <see langword="null"/> in a policy with an overlay, which is made of two files.</param>
/// <param name="Layer">Whose it is: <c>national</c>, or the name of an overlay.</param>
public sealed record FindingPlace(string Pointer, int? Line, string Layer)
{
    /// <summary>Such as <c>line 61 (/rules/4)</c>.</summary>
    public override string ToString() =>
        (Layer == Policies.PolicyLayer.National ? "" : Layer + ": ") + (Line is { } line ? $"line {FactValue.NumberText(line)} ({Pointer})" : Pointer);
}
