namespace Noms.Tiering.Policies.Reading;

/// <summary>Reads a derived determinant that cuts a number into bands.</summary>
internal sealed class BandsReader(PolicyDraft draft)
{
    private readonly FaultList _faults = draft.Faults;
    private readonly BandCuts _cuts = new(draft);

    public Derivation? Read(DerivedPart part, JsonValue value)
    {
        var set = ValueSet.Read(part, draft);
        if (PolicyObject.Open(value, _faults, "`bands`", "of", "bands") is not { } whole)
        {
            return null;
        }

        var number = whole.Need("of") is { } name ? draft.Number(name) : null;
        var items = whole.NeedSome("bands");
        foreach (var item in items)
        {
            set = set?.WithNoneFor(item.Find("is"));
        }

        var cuts = new Parts<BandCut>(items.Count);
        var bands = new Parts<Band>(items.Count);
        foreach (var item in items)
        {
            if (PolicyObject.Open(item, _faults, "a band", "is", "atLeast", "below") is not { } band)
            {
                continue;
            }

            var cut = _cuts.Read(band);
            cuts.Add(cut);
            if (band.Need("is") is { } id && set?.Find(id, part.Id, _faults) is { } found)
            {
                bands.Add(new Band(found, cut.AtLeast, cut.Below));
            }
        }

        if (number is null || cuts.Count < items.Count)
        {
            return null;
        }

        _cuts.Check(cuts, number);
        return set is null || bands.Count == 0 || bands.Count < items.Count
            ? null
            : new Derivation(new BandedDeterminant(part.Choice(set.Values), number, bands.ToImmutable()) { Origin = part.OriginAt(draft.Uses.Stage) }, set.Scale);
    }
}
