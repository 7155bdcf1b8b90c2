using System.Collections.Immutable;

namespace Noms.Tiering.Policies.Reading;

/// <summary>Reads derived determinants that take the value of one of several of one kind: a fallback, the greatest, the least.</summary>
internal sealed class ChainReader(PolicyDraft draft)
{
    private readonly FaultList _faults = draft.Faults;

    public Derivation? Fallback(DerivedPart part, JsonValue value)
    {
        if (Alike(part, value) is not var (members, scale))
        {
            return null;
        }

        for (var index = 0; index < members.Length; index++)
        {
            var member = members[index];
            var isOfCase = !draft.Determinants.TryDerived(member, out var derived);
            if (member.Kind == DeterminantKind.List
                || (!isOfCase && !(derived is BandedDeterminant banded && !draft.Determinants.TryDerived(banded.Of, out _))))
            {
                _faults.Add(FaultCodes.FallbackMember, value.Items[index], $"`{member.Id}` cannot stand in a fallback: each is of the case and no list, or banded from one of the case");
                return null;
            }
        }

        var output = Output(part, members, Least(members, upper: false), Greatest(members, upper: true), Certain(members).Length < members.Length);
        return new Derivation(new FallbackDeterminant(output, members) { Origin = part.OriginAt(draft.Uses.Stage) }, scale);
    }

    public Derivation? Extreme(DerivedPart part, JsonValue value, bool isGreatest)
    {
        if (Alike(part, value) is not var (members, scale))
        {
            return null;
        }

        if (members[0].Kind is not (DeterminantKind.Number or DeterminantKind.Date or DeterminantKind.Choice))
        {
            _faults.Add(FaultCodes.WrongDeterminant, value.Items[0], $"`{members[0].Id}` is neither a number, a date nor a choice");
            return null;
        }

        for (var index = 0; index < members.Length && members[0].Kind == DeterminantKind.Choice; index++)
        {
            if (!members[index].IsOrdered)
            {
                _faults.Add(FaultCodes.NotOrdered, value.Items[index], $"the values of `{members[index].Id}` have no order, so none is the greatest or the least");
                return null;
            }
        }

        // Those that are none are passed over, so only where every one may be can the result be none.
        var certain = Certain(members);
        var ends = certain.IsEmpty ? members : certain;
        var least = isGreatest && !certain.IsEmpty ? Greatest(ends, upper: false) : Least(members, upper: false);
        var greatest = isGreatest || certain.IsEmpty ? Greatest(members, upper: true) : Least(ends, upper: true);
        return new Derivation(new ExtremeDeterminant(Output(part, members, least, greatest, certain.IsEmpty), isGreatest, members) { Origin = part.OriginAt(draft.Uses.Stage) }, scale);
    }

    private static PlainDeterminant Output(DerivedPart part, ImmutableArray<Determinant> members, decimal least, decimal greatest, bool mayBeNone) =>
        members[0].Kind switch
        {
            DeterminantKind.Number => part.Number(members[0].Unit, least, greatest, FinestStep(members), mayBeNone),
            DeterminantKind.Choice => part.Choice(members[0].Values, members[0].IsOrdered),
            var kind => part.Plain(kind, mayBeNone),
        };

    private static ImmutableArray<Determinant> Certain(ImmutableArray<Determinant> members)
    {
        var certain = new Parts<Determinant>(members.Length);
        foreach (var member in members)
        {
            if (!member.MayBeNone)
            {
                certain.Add(member);
            }
        }

        return certain.ToImmutable();
    }

    /// <summary>The least of the members' upper or lower bounds; 0 for what has none.</summary>
    private static decimal Least(ImmutableArray<Determinant> members, bool upper)
    {
        var least = End(members[0], upper);
        foreach (var member in members)
        {
            least = Math.Min(least, End(member, upper));
        }

        return least;
    }

    /// <summary>The greatest of the members' upper or lower bounds; 0 for what has none.</summary>
    private static decimal Greatest(ImmutableArray<Determinant> members, bool upper)
    {
        var greatest = End(members[0], upper);
        foreach (var member in members)
        {
            greatest = Math.Max(greatest, End(member, upper));
        }

        return greatest;
    }

    private static decimal End(Determinant member, bool upper) => (upper ? member.Maximum : member.Minimum).GetValueOrDefault();

    private static decimal FinestStep(ImmutableArray<Determinant> members)
    {
        decimal? finest = null;
        foreach (var member in members)
        {
            finest = member.Resolution >= finest ? finest : member.Resolution ?? finest;
        }

        return finest ?? 1;
    }

    /// <summary>Determinants of one kind with the same values, each once.</summary>
    private Chain? Alike(DerivedPart part, JsonValue value)
    {
        var items = Scalars.Some(value, _faults);
        var declared = part.Object.Has("values") || part.Object.Has("scale") ? ValueSet.Read(part, draft) : null;
        var members = new Parts<Determinant>(items.Count);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var isWhole = items.Count > 0;
        foreach (var item in items)
        {
            if (draft.Read(item) is not { } member)
            {
                isWhole = false;
                continue;
            }

            if (!seen.Add(member.Id))
            {
                _faults.Add(FaultCodes.Duplicate, item, $"`{member.Id}` stands twice in one list");
                isWhole = false;
            }
            else if (members.Count > 0 && !(member.Kind == members[0].Kind && ChoiceValues.AreSame(member.Values, members[0].Values)))
            {
                _faults.Add(FaultCodes.OtherValues, item, $"`{member.Id}` is not of the same kind with the same values as `{members[0].Id}`");
                isWhole = false;
            }

            members.Add(member);
        }

        if (!isWhole)
        {
            return null;
        }

        var scale = draft.Determinants.ScaleOf(members[0]);
        for (var index = 1; index < members.Count; index++)
        {
            scale = draft.Determinants.ScaleOf(members[index]) == scale ? scale : null;
        }

        return Declared(part, declared, members[0], scale) ? new Chain(members.ToImmutable(), scale) : null;
    }

    /// <summary>Whether the values that the part lists, if any, are those of its members.</summary>
    private bool Declared(DerivedPart part, ValueSet? declared, Determinant member, Scale? scale)
    {
        if (declared is null
            || (declared.Scale is null ? ChoiceValues.AreSame(declared.Values, member.Values) : declared.Scale == scale))
        {
            return true;
        }

        _faults.Add(FaultCodes.OtherValues, part.Object.Find("values") ?? part.Object.Find("scale")!, $"`{member.Id}` does not give these values");
        return false;
    }

    private sealed record Chain(ImmutableArray<Determinant> Members, Scale? Scale);
}
