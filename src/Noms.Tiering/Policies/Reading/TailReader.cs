namespace Noms.Tiering.Policies.Reading;

/// <summary>Reads what follows from a level: which interventions it needs, and how a decision is written in short.</summary>
internal sealed class TailReader(PolicyDraft draft)
{
    private readonly FaultList _faults = draft.Faults;
    private readonly ConditionReader _conditions = new(draft);

    public Availability? Availability(JsonValue value)
    {
        if (PolicyObject.Open(value, _faults, "`availability`", "determinant", "needs", "cite") is not { } part)
        {
            return null;
        }

        draft.Uses.Begin();
        var citations = Cites.Read(part, draft);
        var list = part.Need("determinant") is { } name ? draft.Read(name) : null;
        var needs = part.Need("needs") is { } entry ? draft.Profile.Find(entry) : null;
        if (list is not null && list is not { Kind: DeterminantKind.List, Fields: [{ Kind: DeterminantKind.Choice }] })
        {
            _faults.Add(FaultCodes.WrongDeterminant, part.Find("determinant")!, $"`{list.Id}` is not a list whose elements have one field, a choice");
            return null;
        }

        if (list is null || needs is null)
        {
            return null;
        }

        var choice = list.Fields[0];
        var unknown = new List<string>();
        foreach (var text in needs.Lines.Distinct())
        {
            if (choice.IndexOf(text) < 0)
            {
                unknown.Add(text);
            }
        }

        unknown.Sort(StringComparer.Ordinal);
        foreach (var text in unknown)
        {
            _faults.Add(
                FaultCodes.NeedsUnknown,
                part.Find("needs")!,
                $"profile entry `{needs.Id}` says `{JsonFault.Short(text)}`, and `{choice.Id}` has no such value{_faults.Hint(text, choice.Values.Select(v => v.Id))}");
        }

        return new Availability(list, needs, citations);
    }

    public PolicyLabel? Label(JsonValue value)
    {
        if (PolicyObject.Open(value, _faults, "`label`", "scales", "suffixes") is not { } part)
        {
            return null;
        }

        draft.Uses.Begin();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var scales = new Parts<Scale>();
        foreach (var name in part.NeedSome("scales"))
        {
            if (draft.Scales.Find(name) is not { } scale)
            {
                continue;
            }

            if (!seen.Add(scale.Id))
            {
                _faults.Add(FaultCodes.Duplicate, name, $"`{scale.Id}` stands twice in one list");
            }

            scales.Add(scale);
        }

        var suffixes = new Parts<LabelSuffix>();
        foreach (var item in part.List("suffixes"))
        {
            if (PolicyObject.Open(item, _faults, "a suffix", "text", "when") is not { } suffix)
            {
                continue;
            }

            var text = suffix.NeedText("text");
            var when = suffix.Need("when") is { } condition ? _conditions.Read(condition) : null;
            if (text is not null && when is not null)
            {
                suffixes.Add(new LabelSuffix(text, when));
            }
        }

        return new PolicyLabel(scales.ToImmutable(), suffixes.ToImmutable());
    }
}
