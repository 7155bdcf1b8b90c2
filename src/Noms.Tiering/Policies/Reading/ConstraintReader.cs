namespace Noms.Tiering.Policies.Reading;

/// <summary>Reads what must hold between two parameters.</summary>
internal sealed class ConstraintReader(PolicyDraft draft)
{
    private readonly FaultList _faults = draft.Faults;

    public ParameterConstraint? Read(JsonValue value)
    {
        if (PolicyObject.Open(value, _faults, "a constraint", "parameter", "atMost", "below", "reason") is not { } part)
        {
            return null;
        }

        var lesser = part.Need("parameter") is { } name ? draft.Parameters.Find(name) : null;
        var reason = part.NeedText("reason");
        var isStrict = part.Has("below");
        if (isStrict == part.Has("atMost"))
        {
            _faults.Add(FaultCodes.Together, value, "a constraint has one of `atMost` and `below`");
            return null;
        }

        var other = part.Find(isStrict ? "below" : "atMost")!;
        if (draft.Parameters.Find(other) is not { } greater || lesser is null || Compare(lesser, greater, other) is not { } order)
        {
            return null;
        }

        if (order > 0 || (isStrict && order == 0))
        {
            _faults.Add(
                FaultCodes.ConstraintViolated,
                value,
                $"`{lesser.Id}` is {lesser.ValueText}, which is not {(isStrict ? "below" : "at most")} `{greater.Id}`, {greater.ValueText}");
        }

        return new ParameterConstraint(lesser, greater, isStrict, reason ?? "");
    }

    private int? Compare(PolicyParameter lesser, PolicyParameter greater, JsonValue at)
    {
        switch (lesser.Kind, greater.Kind)
        {
            case (ParameterKind.Number, ParameterKind.Number):
                return lesser.Number.CompareTo(greater.Number);
            case (ParameterKind.Level, ParameterKind.Level) when lesser.Level!.Scale == greater.Level!.Scale:
                return lesser.Level.CompareTo(greater.Level);
            default:
                _faults.Add(FaultCodes.WrongParameter, at, "a constraint is between two numbers, or between two levels of one scale");
                return null;
        }
    }
}
