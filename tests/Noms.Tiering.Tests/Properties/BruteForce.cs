using Noms.Tiering.Policies;

namespace Noms.Tiering.Tests.Properties;

/// <summary>What comes of deciding every case of a policy without statuses and invalid data. The id of each has, for each read, the place of its value.</summary>
internal sealed class BruteForce
{
    public BruteForce(Subject subject, List<TieringCase> cases)
    {
        var outcome = subject.Engine.CreateOutcome();
        var levels = new List<(TieringCase Case, Level[] Levels)>();
        foreach (var one in cases)
        {
            subject.Engine.Decide(one, subject.AsOf, outcome);
            foreach (var standing in outcome.StandingsOf(one))
            {
                if (standing.Truth == Truth.Met)
                {
                    Met.Add(standing.Rule);
                }

                if (!Necessary.Contains(standing.Rule) && standing.IsNecessary == true)
                {
                    Necessary.Add(standing.Rule);
                }
            }

            levels.Add((one, [.. subject.Policy.Scales.Select((_, scale) => outcome.CalculatedLevelOf(scale)!)]));
            Reached.UnionWith(levels[^1].Levels);
        }

        foreach (var use in subject.Policy.Reads.Where(r => r.Worse != WorseDirection.NotStated))
        {
            Compare(use, levels, subject.Policy);
        }
    }

    public HashSet<PolicyRule> Met { get; } = [];

    public HashSet<PolicyRule> Necessary { get; } = [];

    public HashSet<Level> Reached { get; } = [];

    /// <summary>The determinants that, growing worse alone, lower a level, each with the scale.</summary>
    public HashSet<string> Falling { get; } = [];

    private void Compare(DeterminantUse use, List<(TieringCase Case, Level[] Levels)> levels, TieringPolicy policy)
    {
        var sign = use.Worse == WorseDirection.Upward ? 1 : -1;
        var axis = policy.Reads.IndexOf(use);
        var alike = levels.Where(l => l.Case.FactOf(use.Determinant) is { Value.Kind: not FactValueKind.None })
            .GroupBy(l => string.Join('.', l.Case.Id[1..].Split('.').Where((_, place) => place != axis)));
        foreach (var group in alike)
        {
            var inOrder = group.OrderBy(l => sign * Order(use.Determinant, l.Case.FactOf(use.Determinant)!.Value)).ToList();
            for (var scale = 0; scale < policy.Scales.Length; scale++)
            {
                if (inOrder.Zip(inOrder.Skip(1)).Any(pair => pair.Second.Levels[scale].CompareTo(pair.First.Levels[scale]) < 0))
                {
                    Falling.Add($"{use.Determinant.Id} {policy.Scales[scale].Id}");
                }
            }
        }
    }

    private static decimal Order(Determinant determinant, FactValue value) => value.Kind switch
    {
        FactValueKind.Number => value.AsNumber(),
        FactValueKind.Flag => value.AsFlag() ? 1 : 0,
        FactValueKind.Date => value.AsDate().DayNumber,
        _ => determinant.Values.Select(v => v.Id).ToList().IndexOf(value.AsText()),
    };
}
