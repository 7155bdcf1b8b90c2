using Noms.Tiering.Tracing;

namespace Noms.Tiering.Receipts;

/// <summary>Makes the receipt of a decision.</summary>
internal static class ReceiptMaker
{
    /// <summary>The receipt.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="trace">Its trace, which need not have the next change nor what is necessary.</param>
    /// <param name="key">The key for what is said of the person; empty where there is none.</param>
    public static DecisionReceipt Of(TieringDecision decision, DecisionTrace trace, ReadOnlySpan<byte> key) => new()
    {
        Policy = ReceiptPolicy.Of(decision.Policy),
        Selection = decision.Selection is { } selection
            ? new(selection.ToString(), [.. selection.Versions.All.Select(ReceiptPolicy.Of)])
            : null,
        Engine = EngineVersion.Current,
        AsOf = decision.AsOf,
        Hashing = key.IsEmpty ? HashMethod.Sha256 : HashMethod.KeyedSha256,
        CaseForm = Receipts.CaseForm.Name,
        CaseHash = Receipts.CaseForm.Hash(decision.Case, key),
        Outcome = OutcomeOf(decision),
        TraceForm = Receipts.TraceForm.Name,
        TraceHash = Receipts.TraceForm.Hash(trace, key),
    };

    private static ReceiptOutcome OutcomeOf(TieringDecision decision) => new()
    {
        State = decision.State,
        Status = decision.Status?.Id,
        InvalidData = [.. decision.InvalidData.Select(d => d.DeterminantId is { } id ? $"{d.Code} {id}" : d.Code)],
        Label = decision.Label,
        Outputs = [.. decision.Outputs.Where(o => o.Truth == Truth.Met).Select(o => o.Output.Id)],
        Scales = [.. decision.Scales.Select(ScaleOf)],
    };

    private static ReceiptScale ScaleOf(ScaleDecision scale) => new()
    {
        Id = scale.Scale.Id,
        Level = scale.Level?.Id,
        Calculated = scale.CalculatedLevel?.Id,
        Possible = [.. scale.Possible.Select(l => l.Id)],
        PossibleIsAtMost = scale.PossibleIsAtMost,
        Deciding = [.. scale.Deciding.Select(r => r.Id)],
        DecidedByOneOf = [.. scale.DecidedByOneOf.Select(r => r.Id)],
        IsInConflict = scale.IsInConflict,
    };
}
