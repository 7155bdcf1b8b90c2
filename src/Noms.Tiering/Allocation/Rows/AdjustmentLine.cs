using Noms.Tiering.Tracing;

namespace Noms.Tiering.Allocation.Rows;

/// <summary>What a decision's line says of one scale's overrides and judgement: the overrides that applied, and whether the judgement was.</summary>
internal static class AdjustmentLine
{
    public static void Write(LineBuffer line, TieringOutcome outcome, int scale)
    {
        var isFirst = true;
        foreach (var one in outcome.OverridesOf(scale).Where(o => o.IsApplied))
        {
            line.Append(isFirst ? ",\"overrides\":["u8 : ","u8);
            line.Append(LineBuffer.Quoted(one.Id));
            isFirst = false;
        }

        line.Append(isFirst ? ""u8 : "]"u8);
        if (outcome.JudgementOf(scale) is { } judgement)
        {
            line.Append(",\"judgement\":"u8);
            line.Append(LineBuffer.Quoted(TraceWords.Of(judgement.Standing)));
        }
    }
}
