namespace Noms.Tiering.Policies.Reading;

/// <summary>Reads a test of a number's bounds, which must be able to hold and to fail.</summary>
internal sealed class NumberTests(PolicyDraft draft)
{
    private readonly FaultList _faults = draft.Faults;
    private readonly Stated _stated = new(draft);

    public NumberTest? Read(PolicyObject test, Determinant determinant)
    {
        var from = test.Find("atLeast");
        var to = test.Find("below");
        var atLeast = from is null ? null : _stated.Number(from);
        var below = to is null ? null : _stated.Number(to);
        if ((from is not null && atLeast is null) || (to is not null && below is null))
        {
            return null;
        }

        Check(determinant, atLeast?.Value, below?.Value, from ?? to!, to ?? from!);
        return new NumberTest(determinant, atLeast, below) { Pointer = test.Value.Pointer };
    }

    private void Check(Determinant determinant, decimal? atLeast, decimal? below, JsonValue from, JsonValue to)
    {
        var (least, greatest) = (determinant.Minimum.GetValueOrDefault(), determinant.Maximum.GetValueOrDefault());
        if (atLeast > greatest)
        {
            _faults.Add(FaultCodes.CannotHold, from, $"{Range()}, so it is never at least {FactValue.NumberText(atLeast.Value)}");
        }
        else if (below <= least)
        {
            _faults.Add(FaultCodes.CannotHold, to, $"{Range()}, so it is never below {FactValue.NumberText(below.Value)}");
        }
        else if (atLeast >= below)
        {
            _faults.Add(FaultCodes.CannotHold, from, "`atLeast` is not below `below`, so the test cannot hold");
        }
        else if ((atLeast ?? least) <= least && (below is null || below > greatest) && !determinant.MayBeNone)
        {
            _faults.Add(FaultCodes.CannotFail, from, $"{Range()}, so the test cannot fail");
        }
        else if (atLeast < least)
        {
            _faults.Add(FaultCodes.BoundOutOfRange, from, $"{Range()}; write a bound within that, or leave it out");
        }
        else if (below > greatest)
        {
            _faults.Add(FaultCodes.BoundOutOfRange, to, $"{Range()}; write a bound within that, or leave it out");
        }

        string Range() => $"`{determinant.Id}` is from {FactValue.NumberText(least)} to {FactValue.NumberText(greatest)}";
    }
}
