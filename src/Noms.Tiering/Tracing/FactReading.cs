using System.Collections.Immutable;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Tracing;

/// <summary>Every determinant of a case as a policy reads it: how it stands, and the value that is used.</summary>
internal sealed class FactReading
{
    private readonly TieringCase _case;
    private readonly IReadOnlyDictionary<string, DerivedDeterminant> _derived;
    private readonly HashSet<string> _passedOver;
    private readonly Dictionary<string, Used> _used = new(StringComparer.Ordinal);

    public FactReading(
        ImmutableArray<DeterminantUse> uses,
        IReadOnlyDictionary<string, DerivedDeterminant> derived,
        TieringCase tieringCase,
        DateOnly asOf)
    {
        _case = tieringCase;
        _derived = derived;
        _passedOver = PassedOver();
        var traces = ImmutableArray.CreateBuilder<DeterminantTrace>(uses.Length);
        foreach (var use in uses)
        {
            var fact = tieringCase.FactOf(use.Determinant);
            var value = fact?.Value ?? use.StandIn ?? FactValue.NotRecorded;
            _used[use.Determinant.Id] = new Used(value, use.StandIn is { Kind: FactValueKind.List });
            var isNotRead = _passedOver.Contains(use.Determinant.Id);
            traces.Add(new DeterminantTrace(
                use,
                isNotRead ? FactStanding.NotRead : StandingOf(use, fact, asOf),
                isNotRead ? fact?.Value ?? FactValue.NotRecorded : value,
                fact?.Source,
                fact?.Date,
                fact?.Basis ?? FactBasis.NotStated));
        }

        Traces = traces.MoveToImmutable();
    }

    public ImmutableArray<DeterminantTrace> Traces { get; }

    /// <summary>The value that is used, open where the case does not state it and nothing stands in.</summary>
    public ValueInterval ValueOf(Determinant determinant) => ValueInterval.Of(_used[determinant.Id].Value);

    /// <summary>What the case itself states, whatever stands in.</summary>
    public FactValue StatedValueOf(Determinant determinant) => _case[determinant];

    /// <summary>Whether nothing more is in a list than what is stated, because an empty one stands in for it.</summary>
    public bool IsClosed(Determinant list) => _used.TryGetValue(list.Id, out var used) && used.IsClosed;

    /// <summary>The determinant that a fallback takes: the first that is recorded, otherwise the first.</summary>
    public Determinant TakenBy(FallbackDeterminant fallback) =>
        fallback.Of.FirstOrDefault(d => _case.FactOf(OfTheCase(d)) is not null) ?? fallback.Of[0];

    /// <summary>Whether a derived determinant reads only what fallbacks passed over.</summary>
    public bool IsPassedOver(DerivedDeterminant derived) => derived is BandedDeterminant banded && _passedOver.Contains(banded.Of.Id);

    private static FactStanding StandingOf(DeterminantUse use, Fact? fact, DateOnly asOf)
    {
        if (fact is null)
        {
            return use.IsOpenWhenMissing ? FactStanding.Open : FactStanding.StoodIn;
        }

        return use.IsUncertain(fact, asOf) ? FactStanding.Uncertain : FactStanding.Recorded;
    }

    /// <summary>What every fallback that names it passed over. One that is taken somewhere is read.</summary>
    private HashSet<string> PassedOver()
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var passedOver = new HashSet<string>(StringComparer.Ordinal);
        foreach (var fallback in _derived.Values.OfType<FallbackDeterminant>())
        {
            taken.Add(OfTheCase(TakenBy(fallback)).Id);
            passedOver.UnionWith(fallback.Of.Select(d => OfTheCase(d).Id));
        }

        passedOver.ExceptWith(taken);
        return passedOver;
    }

    private Determinant OfTheCase(Determinant determinant) =>
        _derived.GetValueOrDefault(determinant.Id) is BandedDeterminant banded ? banded.Of : determinant;

    /// <summary>The value that is used of a determinant, and whether a list holds no more than that.</summary>
    private sealed record Used(FactValue Value, bool IsClosed);
}
