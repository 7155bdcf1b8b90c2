using Noms.Tiering.Assurance.Space;
using Noms.Tiering.Deciding;

namespace Noms.Tiering.Assurance;

/// <summary>Makes a case that shows what is wanted, with as few facts as do: from a combination of cells where the diagrams have one, else by varying a plain case.</summary>
internal sealed class CaseMaker
{
    private readonly CoverageBook _book;
    private readonly CaseSpace _space;
    private readonly CaseVariations _variations;
    private readonly CaseDraft _plain;

    public CaseMaker(CoverageBook book, CaseSpace space)
    {
        _book = book;
        _space = space;
        _variations = new CaseVariations(space);
        _plain = Least(Witness(space.Store.Terminal(1)) ?? new CaseDraft(TieringCase.Create("plain").Build(), space.AsOf), _ => true);
    }

    /// <summary>A case that shows a goal; <see langword="null"/> where none could be made.</summary>
    public CaseDraft? Of(Goal goal)
    {
        if (Mattering(goal) is { } mattering)
        {
            return mattering;
        }

        foreach (var candidate in Candidates(goal))
        {
            if (Shows(candidate))
            {
                return Least(candidate, goal.IsShownBy);
            }
        }

        return null;

        bool Shows(CaseDraft candidate) => goal.IsShownBy(_book.Read(candidate.Case, candidate.AsOf));
    }

    /// <summary>A case in which the tests of a condition stand so; rather one that differs from another in one determinant.</summary>
    public CaseDraft? Of(ConditionVectors condition, ulong wanted, CaseDraft? near)
    {
        if (near is { } other && _variations.Of(other).Where(c => Stands(_book.Read(c.Case, c.AsOf))).Select(c => (CaseDraft?)c).FirstOrDefault() is { } varied)
        {
            return varied;
        }

        return Witness(_space.Where(condition.DiagramIn(_space), vector => vector == (long)wanted)) is { } made && Stands(_book.Read(made.Case, made.AsOf))
            ? Least(made, Stands)
            : null;

        bool Stands(CaseReading reading) =>
            condition.In(reading) is var vector && vector.Met == wanted && vector.Outcome != Truth.Unknown && (int)ulong.PopCount(vector.Known) == condition.Tests.Length;
    }

    /// <summary>Of a side of a bound, a case that would be decided otherwise on the other side.</summary>
    private CaseDraft? Mattering(Goal goal)
    {
        if (goal is not { States: { } states, Beyond: { } beyond })
        {
            return null;
        }

        var (determinant, value) = states(_space.AsOf);
        return GoalCells.Mattering(_space, determinant, value, beyond(_space.AsOf)) is { } node && Witness(node) is { } witness
            && Stating(witness, states) is var made && Shows(_book.Read(made.Case, made.AsOf))
            ? Least(made, Shows)
            : null;

        bool Shows(CaseReading reading)
        {
            var other = new CaseDraft(reading.Decision.Case, reading.Decision.AsOf).With(new Fact(determinant, beyond(reading.Decision.AsOf)));
            return goal.IsShownBy(reading) && !IsAlike(reading.Decision, _book.Read(other.Case, other.AsOf).Decision);
        }
    }

    private IEnumerable<CaseDraft> Candidates(Goal goal)
    {
        if (goal.In(_space) is { } node && Witness(node) is { } witness)
        {
            yield return goal.States is { } states ? Stating(witness, states) : witness;
        }

        if (goal.States is { } stated)
        {
            yield return Stating(_plain, stated);
        }

        if (goal.LeavesOut is { } determinant)
        {
            yield return _plain.Without(determinant);
            yield return _variations.Alone(_plain, determinant) is { } alone ? alone.Without(determinant) : _plain.Without(determinant);
        }

        foreach (var varied in goal.IsUncertain is { } use ? _variations.Of(_plain, use.Determinant).SelectMany(v => Uncertain(v, use)) : _variations.Of(_plain))
        {
            yield return varied;
        }
    }

    private static IEnumerable<CaseDraft> Uncertain(CaseDraft one, Policies.DeterminantUse use)
    {
        if (one.Case.FactOf(use.Determinant) is not { } fact)
        {
            yield break;
        }

        if (use.UncertainWhenStatic)
        {
            yield return one.With(fact with { Basis = FactBasis.Static });
        }

        if (use.UncertainBefore is { } before)
        {
            yield return one.With(fact with { Date = before.From(one.AsOf).AddDays(-1) });
        }
    }

    private CaseDraft Stating(CaseDraft one, Func<DateOnly, (Determinant Determinant, FactValue Value)> states)
    {
        var (determinant, value) = states(one.AsOf);
        return (_variations.Alone(one, determinant) ?? one).With(new Fact(determinant, value));
    }

    /// <summary>A case in which a diagram comes to other than 0, rather one with levels than one with a status in their place.</summary>
    private CaseDraft? Witness(int node)
    {
        try
        {
            var decided = _space.Both(node, _space.Where(_space.Instead(), instead => instead == 0));
            return (_space.WitnessOf(decided) ?? _space.WitnessOf(node)) is { } made ? new CaseDraft(made, _space.AsOf) : null;
        }
        catch (DiagramTooLargeException)
        {
            return null;
        }
    }

    /// <summary>The case without the facts that it can do without: it still shows what it must, and is decided alike, no less certain.</summary>
    private CaseDraft Least(CaseDraft whole, Func<CaseReading, bool> shows)
    {
        var before = _book.Read(whole.Case, whole.AsOf);
        foreach (var fact in whole.Case.Facts.Reverse())
        {
            var less = whole.Without(fact.Determinant);
            var reading = _book.Read(less.Case, less.AsOf);
            if (shows(reading) && IsAlike(before.Decision, reading.Decision))
            {
                whole = less;
            }
        }

        return whole;
    }

    private static bool IsAlike(TieringDecision one, TieringDecision other) =>
        one.State == other.State
        && one.Status == other.Status
        && one.Scales.Zip(other.Scales).All(s =>
            s.First.Level == s.Second.Level && s.First.CalculatedLevel == s.Second.CalculatedLevel && s.First.Possible.SequenceEqual(s.Second.Possible));
}
