namespace Noms.Tiering.Policies.Reading;

/// <summary>Checks that bands cut a number from end to end, lowest first, without gap or overlap.</summary>
internal sealed class BandCuts(PolicyDraft draft)
{
    private readonly FaultList _faults = draft.Faults;
    private readonly Stated _stated = new(draft);

    /// <summary>The bounds of one band.</summary>
    public BandCut Read(PolicyObject band) =>
        new(band, band.Find("atLeast") is { } from ? _stated.Number(from) : null, band.Find("below") is { } to ? _stated.Number(to) : null);

    public void Check(Parts<BandCut> bands, Determinant number)
    {
        for (var index = 0; index < bands.Count; index++)
        {
            var (part, atLeast, below) = bands[index];
            Ends(part, index == 0, "atLeast", "first");
            Ends(part, index == bands.Count - 1, "below", "last");
            if (atLeast is not null && below is not null && atLeast.Value >= below.Value)
            {
                _faults.Add(FaultCodes.CannotHold, part.Find("below")!, "the band ends where it begins or before");
            }

            if (below is not null && (below.Value <= number.Minimum || below.Value > number.Maximum))
            {
                _faults.Add(
                    FaultCodes.BoundOutOfRange,
                    part.Find("below")!,
                    $"`{number.Id}` is from {FactValue.NumberText(number.Minimum!.Value)} to {FactValue.NumberText(number.Maximum!.Value)}, and a band ends within that");
            }

            if (index > 0 && atLeast is not null && bands[index - 1].Below is { } last && atLeast.Value != last.Value)
            {
                var isGap = atLeast.Value > last.Value;
                _faults.Add(
                    isGap ? FaultCodes.BandGap : FaultCodes.BandOverlap,
                    part.Find("atLeast")!,
                    $"the band before ends below {FactValue.NumberText(last.Value)}, and this begins at {FactValue.NumberText(atLeast.Value)}: {(isGap ? "a gap" : "an overlap")}");
            }
        }
    }

    private void Ends(PolicyObject part, bool isEnd, string property, string which)
    {
        if (isEnd && part.Find(property) is { } needless)
        {
            _faults.Add(FaultCodes.BandEnds, needless, $"the {which} band has no `{property}`");
        }
        else if (!isEnd && !part.Has(property))
        {
            _faults.Add(FaultCodes.BandEnds, part.Value, $"`{property}` is missing; only the {which} band has none");
        }
    }
}
