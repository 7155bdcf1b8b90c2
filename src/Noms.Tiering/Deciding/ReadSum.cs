using Noms.Tiering.Tracing;

namespace Noms.Tiering.Deciding;

/// <summary>The value of a count or a score.</summary>
/// <param name="sum">Its sum.</param>
/// <param name="when">Of a score, the condition under which its items count; otherwise it is 0.</param>
internal sealed class ReadSum(SumStep sum, ConditionBit? when) : ReadValue
{
    public override ValueInterval In(TieringCase tieringCase, Workspace workspace)
    {
        var (low, high) = sum.Span(workspace);
        return new(
            FactValue.EncodedNumber(when is { } counts && !workspace.IsMetNow(counts) ? 0 : low),
            FactValue.EncodedNumber(when is { } mayCount && !workspace.IsPossibleNow(mayCount) ? 0 : high));
    }
}
