namespace Noms.Tiering.Policies.Reading;

/// <summary>Reads a test of a date by days counted from the as-of date.</summary>
internal sealed class DateTests(PolicyDraft draft)
{
    private readonly FaultList _faults = draft.Faults;

    public DateTest? Read(PolicyObject test, Determinant date)
    {
        var from = test.Find("onOrAfter");
        var to = test.Find("before");
        var onOrAfter = from is null ? null : OffsetReader.Read(from, _faults);
        var before = to is null ? null : OffsetReader.Read(to, _faults);
        if ((from is not null && onOrAfter is null) || (to is not null && before is null))
        {
            return null;
        }

        if (onOrAfter is { } first && before is { } last && DateOrder.Compare(first, last) >= 0)
        {
            _faults.Add(FaultCodes.CannotHold, from!, "`onOrAfter` is not before `before`, so the test cannot hold");
        }

        Note(date, onOrAfter, from);
        Note(date, before, to);
        return new DateTest(date, onOrAfter, before) { Pointer = test.Value.Pointer };
    }

    private void Note(Determinant date, DateOffset? offset, JsonValue? at)
    {
        if (offset is { } day)
        {
            draft.Dates.Note(date, day, at!);
        }
    }
}
