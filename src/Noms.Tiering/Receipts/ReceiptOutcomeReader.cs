using System.Collections.Immutable;
using Noms.Tiering.Policies.Reading;
using Noms.Tiering.Tracing;

namespace Noms.Tiering.Receipts;

/// <summary>Reads the outcome of a receipt.</summary>
internal sealed class ReceiptOutcomeReader(FaultList faults)
{
    public ReceiptOutcome? Read(JsonValue value)
    {
        if (PolicyObject.Open(value, faults, "`outcome`", "state", "status", "invalidData", "label", "outputs", "scales") is not { } part)
        {
            return null;
        }

        var word = part.NeedWord("state", TraceWords.Of(DecisionState.Decided), TraceWords.Of(DecisionState.Status), TraceWords.Of(DecisionState.InvalidData));
        var status = OptionalText(part, "status");
        var invalid = Texts(part, "invalidData");
        var label = OptionalText(part, "label");
        var outputs = Texts(part, "outputs");
        var scales = part.NeedSome("scales").Select(Scale).OfType<ReceiptScale>().ToImmutableArray();
        if (word is null)
        {
            return null;
        }

        var state = word == TraceWords.Of(DecisionState.Decided) ? DecisionState.Decided
            : word == TraceWords.Of(DecisionState.Status) ? DecisionState.Status
            : DecisionState.InvalidData;
        Check(part, state, scales);
        return new ReceiptOutcome { State = state, Status = status, InvalidData = invalid, Label = label, Outputs = outputs, Scales = scales };
    }

    private void Check(PolicyObject part, DecisionState state, ImmutableArray<ReceiptScale> scales)
    {
        var isDecided = state == DecisionState.Decided;
        if (part.Has("status") != (state == DecisionState.Status)
            || part.Has("invalidData") != (state == DecisionState.InvalidData)
            || part.Has("label") != isDecided
            || scales.Any(s => (s.Level is not null) != isDecided || (s.Calculated is null) != (state == DecisionState.InvalidData)))
        {
            faults.Add(ReceiptFaults.Contradiction, part.Value, "a level, a status and invalid data exclude each other, and each state has what it says");
        }
    }

    private ReceiptScale? Scale(JsonValue value)
    {
        if (PolicyObject.Open(
            value, faults, "a scale", "id", "level", "calculated", "possible", "possibleIsAtMost", "deciding", "decidedByOneOf", "isInConflict") is not { } part)
        {
            return null;
        }

        return new ReceiptScale
        {
            Id = part.NeedId() ?? "",
            Level = OptionalText(part, "level"),
            Calculated = OptionalText(part, "calculated"),
            Possible = Texts(part, "possible"),
            PossibleIsAtMost = part.Flag("possibleIsAtMost"),
            Deciding = Texts(part, "deciding"),
            DecidedByOneOf = Texts(part, "decidedByOneOf"),
            IsInConflict = part.Flag("isInConflict"),
        };
    }

    private string? OptionalText(PolicyObject part, string name) => part.Find(name) is { } value ? Scalars.Text(value, faults) : null;

    private ImmutableArray<string> Texts(PolicyObject part, string name) =>
        [.. part.List(name).Select(item => Scalars.Text(item, faults)).OfType<string>()];
}
