using Noms.Tiering.Tracing;

namespace Noms.Tiering.Deciding;

/// <summary>The value of what takes one of several that are no choices: a fallback, a greatest or a least.</summary>
/// <param name="parts">What it takes it from.</param>
internal abstract class ReadOther((Determinant Determinant, ReadValue Value)[] parts) : ReadValue
{
    protected (Determinant Determinant, ReadValue Value)[] Parts => parts;

    /// <summary>The first of several that is recorded.</summary>
    internal sealed class Fallback(Variable selector, (Determinant Determinant, ReadValue Value)[] parts) : ReadOther(parts)
    {
        public override ValueInterval In(TieringCase tieringCase, Workspace workspace)
        {
            var (determinant, value) = Parts[workspace.Low[selector.Index]];
            return value.In(tieringCase, workspace).Within(determinant);
        }
    }

    /// <summary>The greatest or the least of several.</summary>
    internal sealed class Extreme(bool isGreatest, (Determinant Determinant, ReadValue Value)[] parts) : ReadOther(parts)
    {
        public override ValueInterval In(TieringCase tieringCase, Workspace workspace)
        {
            var found = new ExtremeInterval(isGreatest);
            foreach (var (determinant, value) in Parts)
            {
                found.Add(determinant, value.In(tieringCase, workspace).Within(determinant));
            }

            return found.Value;
        }
    }
}
