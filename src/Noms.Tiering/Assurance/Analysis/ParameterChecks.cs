using Noms.Tiering.Policies;

namespace Noms.Tiering.Assurance.Analysis;

/// <summary>
/// Parameters that no decision depends on: at every other value that is tried, each case comes to the same. Limits of judgement and overrides bear on what was recorded
/// beside a case, so a parameter that they name is not asked about.
/// </summary>
internal sealed class ParameterChecks(TieringPolicy policy, DateOnly asOf, FindingList findings)
{
    private const int Samples = 500;

    private readonly ParameterMoves _moves = new(policy);

    public void Run()
    {
        var beside = policy.Judgement.SelectMany(j => j.Grades).SelectMany(g => new[] { g.Up.Parameter, g.Down.Parameter })
            .Concat(policy.Overrides.Select(o => o.Level.Parameter)).OfType<PolicyParameter>().ToHashSet();
        foreach (var parameter in policy.Parameters.Where(p => !beside.Contains(p)))
        {
            Check(parameter);
        }
    }

    private void Check(PolicyParameter parameter)
    {
        var moved = _moves.Of(parameter).ToList();
        if (moved.Count == 0 || moved.Exists(other => DiffersInASample(other)))
        {
            return;
        }

        var isProved = findings.IsProved;
        foreach (var other in moved)
        {
            var difference = PolicyDifference.Between(policy, other, new PolicyDifferenceOptions { AsOf = asOf });
            if (!difference.DecidesTheSame)
            {
                return;
            }

            isProved &= difference.Standing == DifferenceStanding.Proved;
        }

        findings.Add(new PolicyFinding
        {
            Code = FindingCodes.ParameterNeverMatters,
            Severity = FindingSeverity.Warning,
            Message = $"no decision depends on the parameter `{parameter.Id}`: at the other values of its range that were tried, each case comes to the same",
            Parameter = parameter,
            Places = [findings.OfParameter(parameter)],
            IsProved = isProved,
        });
    }

    /// <summary>A case that the moved policy tells apart is mostly found at once, and then nothing needs to be proved.</summary>
    private bool DiffersInASample(TieringPolicy other)
    {
        var (before, after) = (new TieringEngine(policy), new TieringEngine(other));
        var (one, two) = (before.CreateOutcome(), after.CreateOutcome());
        var cases = new SampledCases(Deciding.PolicyCompiler.Compile(other), asOf);
        for (var sample = 0; sample < Samples; sample++)
        {
            var person = cases.Next();
            before.Decide(person, asOf, one);
            after.Decide(person, asOf, two);
            if (one.State != two.State || one.Status?.Id != two.Status?.Id || policy.Scales.Index().Any(s => one.LevelOf(s.Index)?.Id != two.LevelOf(s.Index)?.Id))
            {
                return true;
            }
        }

        return false;
    }
}
