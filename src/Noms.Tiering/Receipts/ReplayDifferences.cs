using System.Collections.Immutable;
using System.Globalization;
using Noms.Tiering.Tracing;

namespace Noms.Tiering.Receipts;

/// <summary>Gathers what differs between a receipt and that of the replay.</summary>
internal sealed class ReplayDifferences
{
    private readonly List<ReplayDifference> _all = [];

    public ImmutableArray<ReplayDifference> All => [.. _all];

    public void Seal(DecisionReceipt receipt) => Add(ReplayPart.Receipt, "seal", receipt.Seal, ReceiptJson.Seal(receipt));

    public void Compare(DecisionReceipt receipt, DecisionReceipt replay)
    {
        Add(ReplayPart.Policy, "id", receipt.Policy.Id, replay.Policy.Id);
        Add(ReplayPart.Policy, "version", receipt.Policy.Version, replay.Policy.Version);
        Add(ReplayPart.Policy, "first day", Day(receipt.Policy.EffectiveFrom), Day(replay.Policy.EffectiveFrom));
        Add(ReplayPart.Policy, "last day", Day(receipt.Policy.EffectiveTo), Day(replay.Policy.EffectiveTo));
        Add(ReplayPart.Policy, "hash", receipt.Policy.Hash, replay.Policy.Hash);
        Add(ReplayPart.Policy, "layers", string.Join(", ", receipt.Policy.Layers), string.Join(", ", replay.Policy.Layers));

        // A receipt from before they were named has none; the hash of the steps holds what they found.
        if (!receipt.Policy.HostRules.IsEmpty)
        {
            Add(ReplayPart.Policy, "rules of a host", string.Join(", ", receipt.Policy.HostRules), string.Join(", ", replay.Policy.HostRules));
        }

        Add(ReplayPart.Inputs, "hash", receipt.CaseHash, replay.CaseHash);
        Add(ReplayPart.Engine, "version", receipt.Engine, replay.Engine);
        Compare(receipt.Outcome, replay.Outcome);
        Add(ReplayPart.Trace, "hash", receipt.TraceHash, replay.TraceHash);
    }

    public void Add(ReplayPart part, string what, string? receipt, string? replay, string? scaleId = null)
    {
        if (receipt != replay)
        {
            _all.Add(new ReplayDifference(part, what, scaleId, receipt ?? "", replay ?? ""));
        }
    }

    private void Compare(ReceiptOutcome receipt, ReceiptOutcome replay)
    {
        Add(ReplayPart.Outcome, "state", TraceWords.Of(receipt.State), TraceWords.Of(replay.State));
        Add(ReplayPart.Outcome, "status", receipt.Status, replay.Status);
        Add(ReplayPart.Outcome, "invalid data", Joined(receipt.InvalidData), Joined(replay.InvalidData));
        Add(ReplayPart.Outcome, "label", receipt.Label, replay.Label);
        Add(ReplayPart.Outcome, "outputs", Joined(receipt.Outputs), Joined(replay.Outputs));
        foreach (var id in receipt.Scales.Concat(replay.Scales).Select(s => s.Id).Distinct(StringComparer.Ordinal))
        {
            Compare(id, receipt.Scales.FirstOrDefault(s => s.Id == id), replay.Scales.FirstOrDefault(s => s.Id == id));
        }
    }

    private void Compare(string id, ReceiptScale? receipt, ReceiptScale? replay)
    {
        Add(ReplayPart.Outcome, "scale", receipt?.Id, replay?.Id, id);
        Add(ReplayPart.Outcome, "level", receipt?.Level, replay?.Level, id);
        Add(ReplayPart.Outcome, "calculated level", receipt?.Calculated, replay?.Calculated, id);
        Add(ReplayPart.Outcome, "possible levels", Joined(receipt?.Possible), Joined(replay?.Possible), id);
        Add(ReplayPart.Outcome, "possible levels are at most", Word(receipt?.PossibleIsAtMost), Word(replay?.PossibleIsAtMost), id);
        Add(ReplayPart.Outcome, "deciding rules", Joined(receipt?.Deciding), Joined(replay?.Deciding), id);
        Add(ReplayPart.Outcome, "decided by one of", Joined(receipt?.DecidedByOneOf), Joined(replay?.DecidedByOneOf), id);
        Add(ReplayPart.Outcome, "conflict", Word(receipt?.IsInConflict), Word(replay?.IsInConflict), id);
    }

    private static string? Joined(ImmutableArray<string>? texts) => texts is { } all ? string.Join(", ", all) : null;

    private static string? Word(bool? isSo) => isSo switch { true => "yes", false => "no", _ => null };

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
