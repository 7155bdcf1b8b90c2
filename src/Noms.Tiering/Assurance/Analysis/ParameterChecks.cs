using Noms.Tiering.Assurance.Space;
using Noms.Tiering.Deciding;
using Noms.Tiering.Policies;
using Noms.Tiering.Tracing;

namespace Noms.Tiering.Assurance.Analysis;

/// <summary>
/// Parameters that no decision depends on: at every other value that is tried, each case comes to the same. Limits of judgement, overrides and the profile bear on more than
/// the levels that are compared, so a parameter on which they rest is not asked about.
/// </summary>
internal sealed class ParameterChecks(PolicyWalk walk)
{
    private readonly TieringPolicy _policy = walk.Policy;
    private readonly ParameterMoves _moves = new(walk.Policy);
    private readonly List<TieringCase> _cases = [];

    public void Run()
    {
        var beside = Beside();
        _cases.AddRange(walk.Policy.Rules.Select(LowestMet).OfType<TieringCase>());
        foreach (var parameter in _policy.Parameters.Where(p => !beside.Contains(p.Id)))
        {
            Check(parameter);
        }
    }

    /// <summary>The parameters on which something rests that comes beside the levels of the rules or after them, through derived determinants too.</summary>
    private HashSet<string> Beside()
    {
        var beside = _policy.Judgement.SelectMany(j => j.Grades).SelectMany(g => new[] { g.Up.Parameter, g.Down.Parameter })
            .Concat(_policy.Overrides.Select(o => o.Level.Parameter)).OfType<PolicyParameter>().Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        var derived = _policy.Derived.ToDictionary(d => d.Id, StringComparer.Ordinal);
        var longest = _policy.Derived.OfType<FallbackDeterminant>().Select(f => f.Of.Length).DefaultIfEmpty(1).Max();

        // Whichever a fallback takes.
        for (var place = 0; place < longest; place++)
        {
            var reads = new ReadsOf(derived, fallback => fallback.Of[Math.Min(place, fallback.Of.Length - 1)]);
            foreach (var one in _policy.Overrides)
            {
                reads.Visit(one.When);
            }

            foreach (var entry in _policy.Profile)
            {
                reads.Visit(entry.By);
            }

            beside.UnionWith(reads.Parameters);
        }

        return beside;
    }

    private void Check(PolicyParameter parameter)
    {
        var moved = new List<TieringPolicy>();
        foreach (var other in _moves.Of(parameter))
        {
            if (DiffersNearAny(other))
            {
                return;
            }

            moved.Add(other);
        }

        if (moved.Count == 0)
        {
            return;
        }

        var isProved = walk.Findings.IsProved;
        foreach (var other in moved)
        {
            var difference = PolicyDifference.Between(_policy, other, new PolicyDifferenceOptions { AsOf = walk.Space.AsOf });
            if (!difference.DecidesTheSame)
            {
                return;
            }

            isProved &= difference.Standing == DifferenceStanding.Proved;
        }

        walk.Findings.Add(new PolicyFinding
        {
            Code = FindingCodes.ParameterNeverMatters,
            Severity = FindingSeverity.Warning,
            Message = $"no decision depends on the parameter `{parameter.Id}`: at the other values of its range that were tried, each case comes to the same",
            Parameter = parameter,
            Places = [walk.Findings.OfParameter(parameter)],
            IsProved = isProved,
        });
    }

    /// <summary>A case in which a rule is met and the level is as low as it can then be, where a change of the rule shows.</summary>
    private TieringCase? LowestMet(PolicyRule rule)
    {
        var met = walk.Space.Both(walk.MetAt(rule), walk.Domain);
        var level = walk.ScaleOf(rule) is { } scale ? walk.LevelOf(scale) : walk.Space.Store.Terminal(0);
        var lowest = walk.Space.ValuesOf(walk.Space.Join(met, level, (isMet, value) => isMet != 0 ? value : long.MaxValue)).Min;
        return walk.Space.WitnessOf(walk.Space.Both(met, walk.Space.Where(level, value => value == lowest)), 1);
    }

    /// <summary>Most parameters show at once where one determinant of such a case has another value, and then nothing needs to be proved.</summary>
    private bool DiffersNearAny(TieringPolicy other)
    {
        var pair = new DecidedPair(_policy, other, walk.Space.AsOf);
        var values = new CellValues(PolicyCompiler.Compile(other), walk.Space.AsOf);
        return _cases.Exists(person => pair.Differs(person) || values.Lines.Any(line => line.Cells.Any(
            cell => pair.Differs(person.With([new Fact(line.Input.Use.Determinant, line.NearestIn(cell, FactValue.NotRecorded))])))));
    }
}
