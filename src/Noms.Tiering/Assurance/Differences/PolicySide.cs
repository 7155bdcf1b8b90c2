using System.Collections.Immutable;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Assurance.Differences;

/// <summary>One of two policies that are compared, its parts by id.</summary>
internal sealed class PolicySide
{
    private readonly Dictionary<Determinant, string> _names = [];

    /// <summary>Makes it.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="scales">The ids of the scales that both have.</param>
    /// <param name="mark">What sets the names of its own derived determinants apart from the other's.</param>
    public PolicySide(TieringPolicy policy, IReadOnlySet<string> scales, string mark)
    {
        Policy = policy;
        Mark = mark;
        Derived = policy.Derived.ToDictionary(d => d.Id, StringComparer.Ordinal);
        ByOutput = policy.Derived.ToDictionary(d => d.Output);
        Uses = policy.Reads.ToDictionary(u => u.Determinant.Id, StringComparer.Ordinal);
        Rules = policy.Rules.Where(r => r.Proposal.Scale is not { } scale || scales.Contains(scale.Id)).ToDictionary(r => r.Id, StringComparer.Ordinal);
        Scales = policy.Scales.Where(s => scales.Contains(s.Id)).ToDictionary(s => s.Id, StringComparer.Ordinal);
        Suffixes = policy.Label?.Suffixes ?? [];
    }

    public TieringPolicy Policy { get; }

    public string Mark { get; }

    public Dictionary<string, DerivedDeterminant> Derived { get; }

    public Dictionary<Determinant, DerivedDeterminant> ByOutput { get; }

    public Dictionary<string, DeterminantUse> Uses { get; }

    /// <summary>The rules on scales that both have, and those of outputs.</summary>
    public Dictionary<string, PolicyRule> Rules { get; }

    public Dictionary<string, Scale> Scales { get; }

    public ImmutableArray<LabelSuffix> Suffixes { get; }

    /// <summary>The condition of a status, of invalid data or of a suffix of the label; <see langword="null"/> where there is none.</summary>
    public Condition? ConditionOf(PolicyPart part) => part.Kind switch
    {
        PolicyPartKind.Status => Policy.Statuses.FirstOrDefault(s => s.Id == part.Id)?.When,
        PolicyPartKind.InvalidData => Policy.InvalidData.FirstOrDefault(i => i.Id == part.Id)?.When,
        PolicyPartKind.Suffix => Suffixes.FirstOrDefault(s => s.Text == part.Id)?.When,
        PolicyPartKind.Rule => Rules.GetValueOrDefault(part.Id)?.When,
        _ => null,
    };

    /// <summary>A determinant by a name that both policies use for the same.</summary>
    /// <param name="determinant">A determinant of the case, a field, or what a derived one gives.</param>
    /// <param name="other">The other policy.</param>
    public string NameOf(Determinant determinant, PolicySide other)
    {
        if (!_names.TryGetValue(determinant, out var name))
        {
            name = !ByOutput.ContainsKey(determinant) ? "c:" + determinant.Id
                : other.Derived.TryGetValue(determinant.Id, out var counterpart) && HasTheShapeOf(counterpart.Output, determinant) ? "d:" + determinant.Id
                : "d:" + determinant.Id + Mark;
            _names.Add(determinant, name);
        }

        return name;
    }

    /// <summary>Whether what is asked of one determinant can be asked of the other.</summary>
    public static bool HasTheShapeOf(Determinant one, Determinant other) =>
        one.Kind == other.Kind && one.IsOrdered == other.IsOrdered && one.MayBeNone == other.MayBeNone
        && one.Values.Select(v => v.Id).SequenceEqual(other.Values.Select(v => v.Id), StringComparer.Ordinal)
        && one.Fields.Length == other.Fields.Length
        && one.Fields.Zip(other.Fields).All(f => f.First.Id == f.Second.Id && HasTheShapeOf(f.First, f.Second) && f.First.WhenLeftOut == f.Second.WhenLeftOut);
}
