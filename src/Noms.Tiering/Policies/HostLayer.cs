using System.Collections.Immutable;

namespace Noms.Tiering.Policies;

/// <summary>
/// Puts rules of a host beside those of a policy. Each reads one flag, which says what the host's code found, so that it is a rule like any other.
/// </summary>
internal static class HostLayer
{
    private const int Local = 1;

    public static (ImmutableArray<PolicyRule> Rules, ImmutableArray<Determinant> Findings) Make(TieringPolicy policy, IReadOnlyList<HostRule> added)
    {
        var rules = policy.Rules.ToBuilder();
        var findings = ImmutableArray.CreateBuilder<Determinant>(added.Count);
        foreach (var rule in added)
        {
            if (rules.Any(r => r.Id == rule.Id))
            {
                throw Fault($"the id `{rule.Id}` is taken");
            }

            var finding = new PlainDeterminant
            {
                Id = "host." + rule.Id,
                Title = $"what the host's rule {rule.Id} found",
                Kind = DeterminantKind.Flag,
                IsUnchangeable = true,
                Source = rule.Layer,
            };
            findings.Add(finding);
            rules.Add(new PolicyRule(rule.Id, rules.Count, rule.Title, new FlagTest(finding, true), Proposal(policy, rule)) { Layer = rule.Layer, IsOfHost = true });
        }

        foreach (var rule in added)
        {
            CheckCap(rule, rules);
        }

        return (rules.ToImmutable(), findings.ToImmutable());
    }

    /// <summary>The case with what the host's rules found recorded as facts: of every rule of a host, whether it is among the found.</summary>
    public static TieringCase Record(TieringCase tieringCase, TieringPolicy policy, ReadOnlySpan<PolicyRule> found)
    {
        var facts = new List<Fact>();
        foreach (var rule in policy.Rules)
        {
            if (rule.IsOfHost)
            {
                facts.Add(new Fact(((FlagTest)rule.When).Determinant, FactValue.Flag(found.Contains(rule)), rule.Layer));
            }
        }

        return tieringCase.With(facts);
    }

    private static Proposal Proposal(TieringPolicy policy, HostRule rule)
    {
        var scale = rule.Scale is null
            ? policy.Scales.Length == 1 ? policy.Scales[0] : throw Fault($"`{rule.Id}` names no scale, and {policy} has several")
            : policy.Scales.FirstOrDefault(s => s.Id == rule.Scale) ?? throw Fault($"`{rule.Id}` names the scale `{rule.Scale}`, which {policy} does not have");
        var level = new ProposedLevel(
            scale.LevelById(rule.Level) ?? throw Fault($"`{rule.Id}` names the level `{rule.Level}`, which the scale `{scale.Id}` does not have"), null, null);
        return rule.Form switch
        {
            HostRuleForm.Floor => new FloorProposal(scale, level, isProtected: false),
            HostRuleForm.Cap => new CapProposal(scale, level, rule.On),
            _ => new LevelProposal(scale, level, Local, "local"),
        };
    }

    private static void CheckCap(HostRule rule, IReadOnlyList<PolicyRule> rules)
    {
        foreach (var id in rule.On)
        {
            var floor = rules.FirstOrDefault(r => r.Id == id)?.Proposal as FloorProposal ?? throw Fault($"`{rule.Id}` caps `{id}`, which is no rule with a floor");
            if (floor.IsProtected || floor.Scale != rules.First(r => r.Id == rule.Id).Proposal.Scale)
            {
                throw Fault($"`{rule.Id}` caps `{id}`, whose floor is protected or of another scale");
            }
        }
    }

    private static ArgumentException Fault(string reason) => new($"A rule of a host cannot stand beside the policy: {reason}.");
}
