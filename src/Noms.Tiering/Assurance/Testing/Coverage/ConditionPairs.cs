using System.Collections.Immutable;
using Noms.Tiering.Assurance.Space;
using Noms.Tiering.Deciding;

namespace Noms.Tiering.Assurance;

/// <summary>Of one condition, the pairs of cases that show each of its tests to matter alone: those that there are, and those that there could be.</summary>
internal sealed class ConditionPairs(ConditionVectors condition, CaseSpace? space)
{
    private static readonly bool[] Either = [false, true];

    private readonly Dictionary<ConditionVector, PolicyCase> _seen = [];
    private ImmutableSortedSet<ulong>? _possible;
    private bool _isUnknown;

    public ConditionVectors Condition => condition;

    public void Add(PolicyCase one, CaseReading reading) => _seen.TryAdd(condition.In(reading), one);

    /// <summary>How a test is covered.</summary>
    public CoverageGoal Of(int place)
    {
        var words = $"{condition.Owner}: that {Policies.ConditionText.Of(condition.Tests[place])} matters alone";
        var goal = new CoverageGoal { Kind = CoverageKind.TestAlone, Subject = condition.Subject, Words = words, Standing = CoverageStanding.Missing };
        if (Alone(place) is { IsEmpty: false } pair)
        {
            return goal with { Standing = CoverageStanding.Covered, By = pair };
        }

        if (WantedAlone(place) is not null || !IsKnown)
        {
            return goal;
        }

        return Masked(place) is { IsEmpty: false } masked ? goal with { Standing = CoverageStanding.Covered, By = masked, IsMasked = true }
            : WantedMasked(place) is not null ? goal
            : goal with { Standing = CoverageStanding.Impossible };
    }

    /// <summary>Two ways in which the tests could stand that would cover a test, which cases have not yet both; <see langword="null"/> where there are none.</summary>
    public (ulong Without, ulong With)? Wanted(int place) => WantedAlone(place) ?? (IsKnown ? WantedMasked(place) : null);

    /// <summary>Whether some case has its tests stand so.</summary>
    public bool Has(ulong met) => CaseOf(met) is not null;

    /// <summary>A case that has its tests stand so; <see langword="null"/> where there is none.</summary>
    public PolicyCase? CaseOf(ulong met) => _seen.GetValueOrDefault(new ConditionVector(met, All, condition.Holds(met) ? Truth.Met : Truth.Unmet));

    private ulong All => condition.Tests.Length == 64 ? ulong.MaxValue : (1UL << condition.Tests.Length) - 1;

    /// <summary>Whether it is known how the tests can stand together.</summary>
    private bool IsKnown => Possible is not null;

    private ImmutableSortedSet<ulong>? Possible
    {
        get
        {
            if (_possible is null && !_isUnknown)
            {
                try
                {
                    _possible = space is not { IsExact: true } || condition.IsTooLong ? null : [.. space.ValuesOf(condition.DiagramIn(space)).Select(v => (ulong)v)];
                }
                catch (DiagramTooLargeException)
                {
                    _possible = null;
                }

                _isUnknown = _possible is null;
            }

            return _possible;
        }
    }

    private ImmutableArray<PolicyCase> Alone(int place)
    {
        var bit = 1UL << place;
        foreach (var (vector, one) in _seen)
        {
            if (vector.Known == All
                && (vector.Met & bit) != 0
                && _seen.TryGetValue(new ConditionVector(vector.Met ^ bit, All, vector.Outcome == Truth.Met ? Truth.Unmet : Truth.Met), out var other))
            {
                return [other, one];
            }
        }

        return [];
    }

    private ImmutableArray<PolicyCase> Masked(int place)
    {
        var decisive = _seen.Where(s => s.Key.Known == All && condition.Turns(s.Key.Met, place)).ToList();
        foreach (var (with, one) in decisive.Where(s => (s.Key.Met >> place & 1) != 0))
        {
            if (decisive.FirstOrDefault(s => (s.Key.Met >> place & 1) == 0 && s.Key.Outcome != with.Outcome).Value is { } other)
            {
                return [other, one];
            }
        }

        return [];
    }

    // Of several, the pair of which cases have one already; then that with the fewest tests met.
    private (ulong Without, ulong With)? WantedAlone(int place)
    {
        var bit = 1UL << place;
        return First(Possible?.Where(v => (v & bit) == 0 && condition.Turns(v, place) && Possible.Contains(v | bit)).Select(v => (v, v | bit)) ?? []);
    }

    private (ulong Without, ulong With)? WantedMasked(int place)
    {
        var bit = 1UL << place;
        var decisive = Possible!.Where(v => condition.Turns(v, place)).OrderByDescending(Has).ThenBy(ulong.PopCount).ThenBy(v => v)
            .Select(v => (Value: v, Holds: condition.Holds(v), IsMet: (v & bit) != 0)).ToList();
        return First(
            from outcome in Either
            from without in decisive.Where(d => !d.IsMet && d.Holds == outcome).Take(1)
            from with in decisive.Where(d => d.IsMet && d.Holds != outcome).Take(1)
            select (without.Value, with.Value));
    }

    private (ulong Without, ulong With)? First(IEnumerable<(ulong Without, ulong With)> pairs) =>
        pairs.OrderByDescending(p => (Has(p.Without) ? 1 : 0) + (Has(p.With) ? 1 : 0))
            .ThenBy(p => ulong.PopCount(p.Without ^ p.With))
            .ThenBy(p => ulong.PopCount(p.Without))
            .ThenBy(p => p.Without)
            .Select(p => ((ulong, ulong)?)p)
            .FirstOrDefault();
}
