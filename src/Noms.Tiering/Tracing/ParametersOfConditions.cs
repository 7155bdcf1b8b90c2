using Noms.Tiering.Policies;

namespace Noms.Tiering.Tracing;

/// <summary>The ids of the parameters that brought a condition about, or kept it from being met, for one case.</summary>
internal sealed class ParametersOfConditions
{
    private readonly IReadOnlyDictionary<string, DerivedDeterminant> _derived;
    private readonly Func<FallbackDeterminant, Determinant> _takenBy;
    private readonly Dictionary<string, ConditionTrace> _named;

    public ParametersOfConditions(
        IReadOnlyDictionary<string, DerivedDeterminant> derived,
        Func<FallbackDeterminant, Determinant> takenBy,
        IEnumerable<DerivedTrace> traces)
    {
        _derived = derived;
        _takenBy = takenBy;
        _named = traces.Where(d => d.Derived is ConditionDeterminant).ToDictionary(d => d.Derived.Id, d => d.Conditions[0], StringComparer.Ordinal);
    }

    /// <summary>Those of a proposal.</summary>
    public IReadOnlySet<string> Of(Proposal proposal) => new ReadsOf(_derived, _takenBy).Visit(proposal).Parameters;

    /// <summary>Those without which it would not have been met: of several limbs that are met, what they have in common.</summary>
    public IReadOnlySet<string> Bringing(ConditionTrace trace)
    {
        if (NamedBy(trace.Condition) is { } named)
        {
            return Bringing(named);
        }

        var met = trace.Parts.Where(p => p.Truth == Truth.Met).Select(Bringing).ToList();
        return trace.Condition switch
        {
            AllCondition => Union(trace.Parts.Select(Bringing)),
            AnyCondition when met.Count > 0 => met.Aggregate((common, each) => common.Intersect(each).ToHashSet(StringComparer.Ordinal)),
            _ => Whole(trace.Condition),
        };
    }

    /// <summary>Those by which it was not met; nothing where something else, too, keeps it from being met.</summary>
    public IReadOnlySet<string> Barring(ConditionTrace trace)
    {
        if (NamedBy(trace.Condition) is { } named)
        {
            return Barring(named);
        }

        var parts = trace.Parts.Where(p => p.Truth != Truth.Met).Select(Barring).ToList();
        return trace.Condition switch
        {
            AllCondition => parts.Any(p => p.Count == 0) ? Union([]) : Union(parts),
            AnyCondition => Union(parts),
            _ when trace.Truth != Truth.Unmet || IsOutOfReach(trace) => Union([]),
            _ => Whole(trace.Condition),
        };
    }

    /// <summary>Whether no value that an area may give the parameter would meet the test.</summary>
    private static bool IsOutOfReach(ConditionTrace trace) => trace.Condition switch
    {
        NumberTest { AtLeast.Parameter: { } least } => trace.Highest.Kind == FactValueKind.Number && trace.Highest.AsNumber() < least.Minimum,
        ChoiceTest { AtLeast: not null, Parameter.Choice: { } choice } test =>
            trace.Highest.Kind == FactValueKind.Choice && IndexOf(test, trace.Highest.AsText()) < IndexOf(test, choice.Minimum),
        _ => false,
    };

    private static int IndexOf(ChoiceTest test, string value) => test.Determinant.Values.Select(v => v.Id).ToList().IndexOf(value);

    private static HashSet<string> Union(IEnumerable<IReadOnlySet<string>> sets) => sets.SelectMany(s => s).ToHashSet(StringComparer.Ordinal);

    private ConditionTrace? NamedBy(Condition condition) =>
        condition is FlagTest { Expected: true } flag ? _named.GetValueOrDefault(flag.Determinant.Id) : null;

    private HashSet<string> Whole(Condition condition) => new ReadsOf(_derived, _takenBy).Visit(condition).Parameters;
}
