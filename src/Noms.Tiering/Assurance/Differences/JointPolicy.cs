using System.Collections.Immutable;
using Noms.Tiering.Deciding;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Assurance.Differences;

/// <summary>
/// One policy made of two, so that both are compiled over one set of cells: all derived determinants and rules of both side by side, each kind of thing
/// once where both say the same of it, and every stage between them.
/// </summary>
internal sealed class JointPolicy
{
    private readonly PolicyPair _pair;
    private readonly Dictionary<string, JointDerived> _derivedByDefinition = new(StringComparer.Ordinal);
    private readonly Dictionary<Determinant, JointDerived> _derived = [];
    private readonly List<DerivedDeterminant> _definitions = [];
    private readonly Dictionary<string, PolicyRule> _rules = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Condition> _conditions = new(StringComparer.Ordinal);

    public JointPolicy(PolicyPair pair, ImmutableArray<ChangeGroup> groups)
    {
        _pair = pair;
        var done = new HashSet<PolicyPart>();
        var stages = ImmutableArray.CreateBuilder<JointStage>();
        stages.Add(Stage(done));
        foreach (var group in groups)
        {
            done.UnionWith(group.Parts);
            stages.Add(Stage(done));
        }

        Stages = stages.ToImmutable();
        Compiled = PolicyCompiler.Compile(Whole());
    }

    /// <summary>From the first policy to the second: each has one change more than the one before it.</summary>
    public ImmutableArray<JointStage> Stages { get; }

    public CompiledPolicy Compiled { get; }

    /// <summary>What a derived determinant of the joint policy is; <see langword="null"/> for one of the case.</summary>
    public JointDerived? DerivedOf(Determinant determinant) => _derived.GetValueOrDefault(determinant);

    /// <summary>Whether both policies have a derived determinant, and not the same.</summary>
    public bool IsChanged(JointDerived derived) =>
        Stages[0].Derived.TryGetValue(derived.Name, out var before) && Stages[^1].Derived.TryGetValue(derived.Name, out var after) && before != after;

    private JointStage Stage(HashSet<PolicyPart> done)
    {
        var resolved = new Dictionary<string, Determinant>(StringComparer.Ordinal);
        var side = (PolicyPart part) => done.Contains(part);
        return new JointStage
        {
            Derived = resolved,
            Rules = _pair.Before.Rules.Keys.Union(_pair.After.Rules.Keys, StringComparer.Ordinal)
                .Select(id => (Id: id, IsAfter: IsAfter(PolicyPartKind.Rule, id)))
                .Where(r => _pair.Side(r.IsAfter).Rules.ContainsKey(r.Id))
                .Select(r => RuleOf(_pair.Side(r.IsAfter).Rules[r.Id], Graft(r.IsAfter), r.IsAfter))
                .ToImmutableDictionary(r => r.Id, StringComparer.Ordinal),
            Scales = _pair.Scales.ToImmutableDictionary(id => id, id => _pair.Side(IsAfter(PolicyPartKind.Scale, id)).Scales[id], StringComparer.Ordinal),
            Statuses = Conditions(PolicyPartKind.Status, side => side.Policy.Statuses.Select(s => s.Id)),
            InvalidData = Conditions(PolicyPartKind.InvalidData, side => side.Policy.InvalidData.Select(i => i.Id)),
            Suffixes = Conditions(PolicyPartKind.Suffix, side => side.Suffixes.Select(s => s.Text)),
            Uses = _pair.OfCase.ToImmutableDictionary(d => d.Id, d => UseOf(d.Id), StringComparer.Ordinal),
        };

        bool IsAfter(PolicyPartKind kind, string id) => side(new PolicyPart(kind, id));

        Transplant Graft(bool isAfter) => new(d => Resolve(d, isAfter));

        DeterminantUse UseOf(string id) =>
            _pair.Side(IsAfter(PolicyPartKind.MissingFact, id)).Uses.GetValueOrDefault(id)
            ?? _pair.Before.Uses.GetValueOrDefault(id) ?? _pair.After.Uses[id];

        ImmutableArray<(string Id, Condition When)> Conditions(PolicyPartKind kind, Func<PolicySide, IEnumerable<string>> ids) =>
        [
            .. OrderOf([.. ids(_pair.Before)], [.. ids(_pair.After)], kind).Distinct(StringComparer.Ordinal)
                .Select(id => (Id: id, Part: new PolicyPart(kind, id)))
                .Select(p => (p.Id, IsAfter: side(p.Part), When: _pair.Side(side(p.Part)).ConditionOf(p.Part)))
                .Where(p => p.When is not null)
                .Select(p => (p.Id, Once(Graft(p.IsAfter).Of(p.When!)))),
        ];

        // What both have stands in one order, or else all of it goes over at once.
        IEnumerable<string> OrderOf(List<string> before, List<string> after, PolicyPartKind kind) =>
            before.Where(after.Contains).SequenceEqual(after.Where(before.Contains), StringComparer.Ordinal) ? Merged(before, after)
                : before.Union(after).All(id => IsAfter(kind, id)) ? after : before;

        Determinant Resolve(Determinant determinant, bool isAfter)
        {
            if (!_pair.Side(isAfter).ByOutput.TryGetValue(determinant, out var own))
            {
                return _pair.Shared(determinant);
            }

            var name = _pair.NameOf(determinant, isAfter);
            if (!resolved.TryGetValue(name, out var output))
            {
                var isOfAfter = name == "d:" + own.Id ? IsAfter(PolicyPartKind.Derived, own.Id) : isAfter;
                output = Define(name, _pair.Side(isOfAfter).Derived[own.Id], Graft(isOfAfter));
                resolved.Add(name, output);
            }

            return output;
        }
    }

    private static IEnumerable<string> Merged(List<string> before, List<string> after)
    {
        var waiting = new Queue<string>(before);
        foreach (var id in after)
        {
            while (before.Contains(id) && waiting.Dequeue() is var next && next != id)
            {
                yield return next;
            }

            yield return id;
        }

        foreach (var id in waiting)
        {
            yield return id;
        }
    }

    private Determinant Define(string name, DerivedDeterminant original, Transplant graft)
    {
        var placed = graft.Of(original, original.Output);
        var text = name + " " + DerivedDefinition.Write(new DefinitionWriter(JointName, isSymbolic: false), placed);
        if (!_derivedByDefinition.TryGetValue(text, out var known))
        {
            var output = Copy(original.Output, $"{original.Id}~{_definitions.Count}");
            known = new JointDerived(name, original.Output, graft.Of(original, output));
            _definitions.Add(known.Definition);
            _derivedByDefinition.Add(text, known);
            _derived.Add(output, known);
        }

        return known.Definition.Output;
    }

    private static PlainDeterminant Copy(Determinant output, string id) => new()
    {
        Id = id,
        Title = output.Title,
        Kind = output.Kind,
        Unit = output.Unit,
        Minimum = output.Minimum,
        Maximum = output.Maximum,
        Resolution = output.Resolution,
        Values = output.Values,
        IsOrdered = output.IsOrdered,
        MayBeNone = output.MayBeNone,
    };

    private string JointName(Determinant determinant) => (_derived.ContainsKey(determinant) ? "d:" : "c:") + determinant.Id;

    private PolicyRule RuleOf(PolicyRule rule, Transplant graft, bool isAfter)
    {
        var (when, proposal) = (graft.Of(rule.When), graft.Of(rule.Proposal));

        // A level's place is its own scale's, so rules are the same only where the scales have the same levels.
        var mark = proposal.Scale is not { } scale || _pair.HasSameLevels(scale.Id) ? "" : _pair.Side(isAfter).Mark;
        var text = rule.Id + mark + " " + new DefinitionWriter(JointName, isSymbolic: false).Condition(when).Proposal(proposal);
        if (!_rules.TryGetValue(text, out var known))
        {
            known = new PolicyRule(rule.Id, _rules.Count, rule.Title, when, proposal);
            _rules.Add(text, known);
        }

        return known;
    }

    private Condition Once(Condition condition)
    {
        var text = new DefinitionWriter(JointName, isSymbolic: false).Condition(condition).ToString();
        return _conditions.TryAdd(text, condition) ? condition : _conditions[text];
    }

    private TieringPolicy Whole() => new()
    {
        Id = "joint",
        Version = "",
        Title = "",
        Description = "",
        EffectiveFrom = _pair.After.Policy.EffectiveFrom,
        Sources = [],
        Scales = [],
        Parameters = [],
        Constraints = [],
        LocalDeterminants = [],
        Reads = [.. _pair.OfCase.Select(d => Stages[^1].Uses[d.Id] with { Determinant = d })],
        Derived = [.. _definitions],
        Statuses = [.. _conditions.Values.Select((when, place) => new PolicyStatus($"{place}", "", when, []))],
        InvalidData = [],
        Factors = [],
        Rules = [.. _rules.Values],
        Outputs = [],
        Profile = [],
    };
}
