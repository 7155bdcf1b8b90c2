using System.Collections.Immutable;
using Noms.Tiering.Deciding;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Assurance.Analysis;

/// <summary>Rules that can never be met, that are necessary in no case, and that contradict one another.</summary>
internal sealed class RuleChecks(PolicyWalk walk)
{
    private readonly FindingList _findings = walk.Findings;

    public void Run()
    {
        foreach (var rule in walk.Policy.Rules)
        {
            var met = walk.MetAt(rule);
            if (!walk.Space.CanBe(met))
            {
                _findings.Add(FindingCodes.NeverFires, FindingSeverity.Error, $"`{rule.Id}` can be met in no case: {rule.When}", [rule], rule.Proposal.Scale, null);
            }
            else if (walk.ScaleOf(rule) is { } scale)
            {
                Check(rule, met, scale);
            }
        }

        foreach (var scale in walk.Compiled.Scales)
        {
            CheckLevels(scale);
        }

        foreach (var output in walk.Policy.Outputs.Where(o => !walk.Policy.Rules.Any(r => r.Proposal is OutputProposal proposal && proposal.Output == o)))
        {
            _findings.Add(FindingCodes.OutputNeverGiven, FindingSeverity.Error, $"no rule gives the output `{output.Id}`", output.Id, null, null);
        }
    }

    private void Check(PolicyRule rule, int met, ScaleCombination scale)
    {
        var change = walk.Space.Differ(walk.LevelOf(scale), walk.LevelOf(scale, rule.Index));
        if (!walk.Never(change))
        {
            CheckCapped(rule, met, scale);
        }
        else if (rule.Proposal is CapProposal)
        {
            NeverLowers(rule, met, scale);
        }
        else if (!CheckCapped(rule, met, scale))
        {
            var others = Others(rule, met, scale);
            _findings.Add(
                FindingCodes.NeverNecessary,
                FindingSeverity.Warning,
                $"`{rule.Id}` can be met and is necessary in no case: the level is the same without it{others}",
                [rule],
                rule.Proposal.Scale,
                walk.Witness(met));
        }
    }

    /// <summary>A cap that changes nothing; where a protected floor stands above it each time, the two contradict.</summary>
    private void NeverLowers(PolicyRule rule, int met, ScaleCombination scale)
    {
        var cap = scale.Caps.First(c => c.Rule == rule.Index);
        ImmutableArray<PolicyRule> above =
        [
            .. scale.Floors.Where(f => f is { IsProtected: true, Derived: null } && f.Level > cap.Level && walk.Space.Implies(met, walk.Space.MetAt(f.Rule)))
                .Select(f => walk.Policy.Rules[f.Rule]),
        ];
        _findings.Add(
            FindingCodes.CapNeverLowers,
            FindingSeverity.Error,
            $"the cap `{rule.Id}` lowers the level of no case" + (above.IsEmpty
                ? ": wherever it is met the floors that it names are not, or are no higher, or others hold the level"
                : $": wherever it is met, so is {Names(above)}, a protected floor above it"),
            [.. above.Add(rule).OrderBy(r => r.Index)],
            rule.Proposal.Scale,
            walk.Witness(met));
    }

    private bool CheckCapped(PolicyRule rule, int met, ScaleCombination scale)
    {
        var place = Array.FindIndex(scale.Floors, f => f.Rule == rule.Index);
        if (place < 0 || scale.Floors[place] is not { Derived: null, CapPlaces.Length: > 0 } floor || !walk.CanBe(met))
        {
            return false;
        }

        var caps = floor.CapPlaces.Select(c => scale.Caps[c]).Where(c => c.Level < floor.Level).ToList();
        var capped = caps.Select(c => walk.Space.MetAt(c.Rule)).Aggregate(walk.Space.Store.Terminal(0), walk.Space.Either);
        if (!walk.Space.Implies(walk.Space.Both(met, walk.Wide), capped))
        {
            return false;
        }

        var rules = caps.Select(c => walk.Policy.Rules[c.Rule]).Where(r => walk.CanBe(walk.Space.Both(met, walk.MetAt(r)))).ToList();
        rules = rules.Find(r => walk.Space.Implies(walk.Space.Both(met, walk.Wide), walk.MetAt(r))) is { } alone ? [alone] : rules;
        _findings.Add(
            FindingCodes.AlwaysCapped,
            FindingSeverity.Error,
            $"the floor `{rule.Id}` is never had: wherever it is met, so is {Names(rules)}, which caps it lower",
            [.. rules.Append(rule).OrderBy(r => r.Index)],
            rule.Proposal.Scale,
            walk.Witness(met));
        return true;
    }

    private void CheckLevels(ScaleCombination scale)
    {
        for (var first = 0; first < scale.Levels.Length; first++)
        {
            foreach (var other in scale.Levels[(first + 1)..].Where(l => l.Authority == scale.Levels[first].Authority && l.Level != scale.Levels[first].Level))
            {
                var both = walk.Space.Both(walk.Space.MetAt(scale.Levels[first].Rule), walk.Space.MetAt(other.Rule));
                if (walk.CanBe(both))
                {
                    var (one, two) = (walk.Policy.Rules[scale.Levels[first].Rule], walk.Policy.Rules[other.Rule]);
                    _findings.Add(
                        FindingCodes.LevelsDisagree,
                        FindingSeverity.Error,
                        $"`{one.Id}` and `{two.Id}` set different levels on one authority, and both can be met: neither then applies, and the decision is in conflict",
                        [one, two],
                        scale.Scale,
                        walk.Witness(both));
                }
            }
        }
    }

    /// <summary>Why a rule changes nothing, where one other rule or the scale itself explains it.</summary>
    private string Others(PolicyRule rule, int met, ScaleCombination scale)
    {
        if (!walk.CanBe(met))
        {
            return "; wherever it is met, a status or invalid data stands in place of a level";
        }

        if (scale.Floors.FirstOrDefault(f => f.Rule == rule.Index) is not { Derived: null, Level: var level } || !scale.Floors.Any(f => f.Rule == rule.Index))
        {
            return "";
        }

        if (level <= scale.Scale.Default.Index)
        {
            return $", for `{scale.Scale.Default.Id}` is the level where no rule proposes any";
        }

        var here = walk.Space.Both(met, walk.Domain);
        var other = scale.Floors.FirstOrDefault(f => f.Rule != rule.Index && f is { Derived: null, CapPlaces: [] } && f.Level >= level && walk.Space.Implies(here, walk.Space.MetAt(f.Rule)));
        return other.CapPlaces is null ? "" : $", for wherever it is met, so is `{walk.Policy.Rules[other.Rule].Id}`, which gives as much";
    }

    private static string Names(IReadOnlyList<PolicyRule> rules) => BoundText.Join([.. rules.Select(r => $"`{r.Id}`")], "or");
}
