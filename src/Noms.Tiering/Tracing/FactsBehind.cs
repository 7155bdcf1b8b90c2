using Noms.Tiering.Policies;

namespace Noms.Tiering.Tracing;

/// <summary>Finds what a rule was met by: the determinants of the limbs that brought it about, and the facts behind those.</summary>
internal sealed class FactsBehind
{
    private readonly DecisionTrace _trace;
    private readonly Dictionary<string, DerivedDeterminant> _derived;
    private readonly Dictionary<string, Determinant> _taken;

    public FactsBehind(DecisionTrace trace)
    {
        _trace = trace;
        _derived = trace.Policy.Derived.ToDictionary(d => d.Id, StringComparer.Ordinal);
        _taken = trace.Derived.Where(d => d.Derived is FallbackDeterminant && d.Taken is not null)
            .ToDictionary(d => d.Derived.Id, d => d.Taken!, StringComparer.Ordinal);
    }

    /// <summary>The determinants, derived ones too, that the rule itself reads, less those of limbs that did not bring it about.</summary>
    public static IReadOnlyList<Determinant> ReadBy(RuleTrace rule)
    {
        var read = new List<Determinant>();
        Visit(rule.Condition, rule.Truth, read);
        if (PhraseText.LevelOf(rule.Rule.Proposal)?.Derived is { } level)
        {
            read.Add(level);
        }

        return [.. read.DistinctBy(d => d.Id)];
    }

    /// <summary>Of several determinants, the facts of the case on which they rest, in policy order.</summary>
    public IReadOnlyList<DeterminantTrace> FactsOf(IEnumerable<Determinant> determinants)
    {
        var reads = Reads();
        foreach (var determinant in determinants)
        {
            reads.Visit(determinant);
        }

        return [.. _trace.Determinants.Where(d => reads.Determinants.Contains(d.Use.Determinant.Id))];
    }

    /// <summary>Every determinant, derived ones too, on which a determinant rests, itself included.</summary>
    public IReadOnlySet<string> Below(Determinant determinant) => Reads().Visit(determinant).Determinants;

    /// <summary>Every determinant, derived ones too, that a rule could rest on, whatever limb is met.</summary>
    public IReadOnlySet<string> Below(PolicyRule rule) => Reads().Visit(rule.When).Visit(rule.Proposal).Determinants;

    private ReadsOf Reads() => new(_derived, fallback => _taken.GetValueOrDefault(fallback.Id, fallback.Of[0]));

    private static void Visit(ConditionTrace condition, Truth wanted, List<Determinant> read)
    {
        switch (condition.Condition)
        {
            case TestCondition test:
                read.Add(test.Determinant);
                break;
            case AnyCondition when condition.Parts.Any(p => p.Truth == wanted):
                Each(condition.Parts.Where(p => p.Truth == wanted), wanted, read);
                break;
            case NotCondition:
                Each(condition.Parts, Truth.Met - (int)wanted, read);
                break;
            default:
                Each(condition.Parts, wanted, read);
                break;
        }
    }

    private static void Each(IEnumerable<ConditionTrace> parts, Truth wanted, List<Determinant> read)
    {
        foreach (var part in parts)
        {
            Visit(part, wanted, read);
        }
    }
}
