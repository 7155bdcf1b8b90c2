namespace Noms.Tiering.Policies.Reading;

/// <summary>Reads a derived determinant that takes the value of the first branch that applies.</summary>
internal sealed class FirstReader(PolicyDraft draft)
{
    private readonly FaultList _faults = draft.Faults;
    private readonly ConditionReader _conditions = new(draft);

    public Derivation? Read(DerivedPart part, JsonValue value)
    {
        var items = Scalars.Some(value, _faults);
        var set = ValueSet.Read(part, draft);
        foreach (var item in items)
        {
            set = set?.WithNoneFor(item.Find("is"));
        }

        var branches = new Parts<FirstBranch>(items.Count);
        for (var index = 0; index < items.Count; index++)
        {
            if (PolicyObject.Open(items[index], _faults, "a branch", "when", "is", "of") is not { } branch)
            {
                continue;
            }

            var when = When(branch, index == items.Count - 1);
            var given = Given(branch, part, ref set);
            if (when is not null && given is var (id, of))
            {
                branches.Add(new FirstBranch(when, id, of));
            }
        }

        return set is null || branches.Count == 0 || branches.Count < items.Count
            ? null
            : new Derivation(new FirstDeterminant(part.Choice(set.Values), branches.ToImmutable()) { Origin = part.OriginAt(draft.Uses.Stage) }, set.Scale);
    }

    private Condition? When(PolicyObject branch, bool isLast)
    {
        var when = branch.Find("when");
        if (when is null == isLast)
        {
            return when is null ? new AllCondition([]) : _conditions.Read(when);
        }

        _faults.Add(
            FaultCodes.BranchWithoutEnd,
            when ?? branch.Value,
            isLast ? "the last branch has no `when`, so that one always applies" : "`when` is missing; only the last branch has none");
        if (when is not null)
        {
            _conditions.Read(when);
        }

        return null;
    }

    private (string Id, Determinant? Of)? Given(PolicyObject branch, DerivedPart part, ref ValueSet? set)
    {
        var stated = branch.Find("is");
        var taken = branch.Find("of");
        if (stated is null == taken is null)
        {
            _faults.Add(FaultCodes.Together, branch.Value, "a branch has one of `is` and `of`");
            return null;
        }

        if (stated is not null)
        {
            return set?.Find(stated, part.Id, _faults) is { } id ? (id, null) : null;
        }

        if (draft.Read(taken!) is not { } of || set is null)
        {
            return null;
        }

        var isDerived = draft.Determinants.TryDerived(of, out _);
        if (isDerived && set.Scale is not null && draft.Determinants.ScaleOf(of) == set.Scale)
        {
            set = of.Values.Length > set.Scale.Levels.Length ? set.WithNone() : set;
            return (of.Id, of);
        }

        if (isDerived && of.Kind == DeterminantKind.Choice && ChoiceValues.AreSame(of.Values, set.Values))
        {
            return (of.Id, of);
        }

        _faults.Add(
            isDerived && of.Kind == DeterminantKind.Choice ? FaultCodes.OtherValues : FaultCodes.WrongDeterminant,
            taken!,
            isDerived ? $"`{of.Id}` does not give the values of `{part.Id}`" : $"`{of.Id}` is of the case, and a branch takes the value of a derived choice");
        return null;
    }
}
