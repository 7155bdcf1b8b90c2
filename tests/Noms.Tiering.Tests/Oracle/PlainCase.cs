using Noms.Tiering.Policies;

namespace Noms.Tiering.Tests.Oracle;

/// <summary>A case as a policy reads it: what has a value, and what is open.</summary>
internal sealed class PlainCase
{
    private readonly Dictionary<string, FactValue> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _recorded = new(StringComparer.Ordinal);
    private readonly HashSet<string> _passedOver;

    public PlainCase(TieringPolicy policy, TieringCase tieringCase, DateOnly asOf)
    {
        AsOf = asOf;
        Case = tieringCase;
        IsDatedLater = tieringCase.Judgements.Any(j => j.Date > asOf && (j.Policy is null || j.Policy == policy.Id));
        _recorded.UnionWith(policy.Reads.Where(use => tieringCase.FactOf(use.Determinant) is not null).Select(use => use.Determinant.Id));
        _passedOver = PassedOver(policy);
        var representatives = new Representatives(policy, asOf);
        foreach (var use in policy.Reads)
        {
            var fact = tieringCase.FactOf(use.Determinant);
            if ((fact?.Value ?? use.StandIn) is { } value)
            {
                _values[use.Determinant.Id] = value;
            }

            IsDatedLater |= fact?.Date > asOf;
            if (!IsPassedOver(use.Determinant) && Opened(use, fact, representatives) is { } open)
            {
                Open.Add(open);
            }
        }
    }

    public DateOnly AsOf { get; }

    public TieringCase Case { get; }

    /// <summary>Whether some fact or judgement is dated after the as-of date, which cannot be.</summary>
    public bool IsDatedLater { get; }

    /// <summary>What is open, in policy order.</summary>
    public List<OpenDeterminant> Open { get; } = [];

    /// <summary>The case as it is: what is missing and open is unknown.</summary>
    public PlainFacts AsItIs => new(_values, _recorded, AsOf);

    /// <summary>Whether a fallback took another in its place.</summary>
    public bool IsPassedOver(Determinant determinant) => _passedOver.Contains(determinant.Id);

    /// <summary>The case with values for the open determinants.</summary>
    public PlainFacts With(IEnumerable<(Determinant Determinant, FactValue Value)> found)
    {
        var values = new Dictionary<string, FactValue>(_values, StringComparer.Ordinal);
        foreach (var (determinant, value) in found)
        {
            values[determinant.Id] = value;
        }

        return new(values, _recorded, AsOf);
    }

    private HashSet<string> PassedOver(TieringPolicy policy) => policy.Derived.OfType<FallbackDeterminant>()
        .SelectMany(fallback => fallback.Of.Where(part => part.Id != PlainReading.Taken(policy, fallback, _recorded).Id))
        .Select(part => PlainReading.InTheCase(policy, part).Id)
        .ToHashSet(StringComparer.Ordinal);

    private static OpenDeterminant? Opened(DeterminantUse use, Fact? fact, Representatives representatives)
    {
        var determinant = use.Determinant;
        if (fact is null)
        {
            return use.StandIn is null ? new(determinant, true, representatives.Of(determinant)) : null;
        }

        if ((use.UncertainWhenStatic && fact.Basis == FactBasis.Static)
            || (use.UncertainBefore is { } limit && fact.Date < PlainConditions.Day(limit, representatives.AsOf)))
        {
            return new(determinant, false, representatives.Of(determinant));
        }

        if (determinant.Kind != DeterminantKind.List)
        {
            return null;
        }

        // Where an empty list stands in, nothing more is in a list than what it states, whatever it says itself.
        var list = use.StandIn is null ? fact.Value.AsList() : new FactList(fact.Value.AsList().Elements);
        return MayBeMore(list) ? new(determinant, true, representatives.Of(determinant, list)) : null;
    }

    private static bool MayBeMore(FactList list) => !list.IsComplete
        || list.Elements.Any(e => e.Values.Any(v => !v.IsRecorded || (v.Kind == FactValueKind.List && MayBeMore(v.AsList()))));
}
