using FluentAssertions;
using Noms.Tiering.Explaining;
using Noms.Tiering.Tests.Conformance;
using Noms.Tiering.Tests.Oracle;
using Noms.Tiering.Tests.Properties;
using Xunit;
using Xunit.Abstractions;

namespace Noms.Tiering.Tests.Explaining;

public sealed class CounterfactualProperties(ITestOutputHelper output)
{
    [Fact]
    public void A_case_with_the_changes_has_the_level_and_so_says_the_plain_evaluator()
    {
        var verified = 0;
        Generated.Check(300, 6, (subject, tieringCase, _) =>
        {
            foreach (var counterfactual in All(subject.Engine.Decide(tieringCase, subject.AsOf)))
            {
                Interlocked.Increment(ref verified);
                if (Wrong(counterfactual, subject, tieringCase) is { } wrong)
                {
                    return wrong;
                }
            }

            return null;
        });
        output.WriteLine($"{verified} counterfactuals verified");
        verified.Should().BeGreaterThan(1_000);
    }

    [Fact]
    public void No_change_is_nearer()
    {
        var (compared, exact) = (0, 0);
        Generated.Check(100, 4, (subject, tieringCase, dice) =>
        {
            var options = new CounterfactualOptions { IncludeUnchangeable = dice.Chance(30), Most = 4 };
            var decision = subject.Engine.Decide(tieringCase, subject.AsOf);
            var plain = new PlainNearest(
                subject.Engine, tieringCase, subject.AsOf, new PlainMoves(subject.Policy, tieringCase, subject.AsOf).All(options.IncludeUnchangeable), 2_000);
            foreach (var (index, scale) in decision.Counterfactuals(options).Index())
            {
                foreach (var other in scale.Others)
                {
                    Interlocked.Increment(ref compared);
                    Interlocked.Add(ref exact, other.IsExact ? 1 : 0);
                    if (Difference(subject, plain, plain.Of(index, other.Level.Index), other, options) is { } difference)
                    {
                        return difference;
                    }
                }
            }

            return null;
        });
        output.WriteLine($"{compared} levels compared, {exact} exact");
        compared.Should().BeGreaterThan(500);
        exact.Should().BeGreaterThan(compared * 95 / 100);
    }

    [Fact]
    public void A_range_holds_the_values_that_would_do_and_no_neighbour_of_it_that_would_not() => Generated.Check(150, 4, (subject, tieringCase, _) =>
    {
        foreach (var counterfactual in All(subject.Engine.Decide(tieringCase, subject.AsOf)))
        {
            foreach (var change in counterfactual.Changes.Where(c => c.Range is not null))
            {
                if (!change.Range!.Contains(change.To))
                {
                    return $"range {change.Range} of {change.Determinant} lacks its own value {change.To}";
                }

                foreach (var value in new PlainMoves(subject.Policy, tieringCase, subject.AsOf).ValuesOf(change.Determinant).Where(change.Range.Contains))
                {
                    var facts = counterfactual.Decision.Case.Facts.Select(f => f.Determinant.Id == change.Determinant.Id ? f with { Value = value } : f);
                    var decided = subject.Engine.Decide(counterfactual.Decision.Case.WithFacts(facts), subject.AsOf);
                    if (LevelOf(decided, counterfactual.Level.Scale) != counterfactual.Level)
                    {
                        return $"range {change.Range} of {change.Determinant} holds {value}, with which the level is another";
                    }
                }
            }
        }

        return null;
    });

    [Fact]
    public void Every_conformance_case_of_the_shipped_policies_has_counterfactuals_that_hold_and_none_of_one_determinant_is_missed()
    {
        var (cases, levels, verified) = (0, 0, 0);
        foreach (var folder in ShippedPolicy.All)
        {
            var engine = new TieringEngine(folder.Policy);
            foreach (var conformance in folder.Cases.All.Where(c => c.Parameters.IsEmpty))
            {
                cases++;
                var subject = new Subject("{}", engine.Policy, engine, engine, engine, conformance.AsOf);
                var decision = engine.Decide(conformance.Case, conformance.AsOf);
                var plain = new PlainNearest(
                    engine, conformance.Case, conformance.AsOf, new PlainMoves(engine.Policy, conformance.Case, conformance.AsOf).All(withLists: false), 2_000);
                plain.TriedTo.Should().BePositive();
                foreach (var (index, scale) in decision.Counterfactuals().Index())
                {
                    foreach (var other in scale.Others)
                    {
                        levels++;
                        verified += other.Nearest.Length;
                        other.IsExact.Should().BeTrue("{0} of {1} is small enough", conformance.Title, folder.Id);
                        other.Nearest.Select(c => Wrong(c, subject, conformance.Case, withPlain: false)).OfType<string>().Should().BeEmpty();
                        if (plain.Of(index, other.Level.Index) is [var nearest, ..])
                        {
                            Distance(Said(subject, other)[0]).Should().BeLessThanOrEqualTo(Distance(nearest), "{0} of {1}", conformance.Title, folder.Id);
                        }
                        else if (other.Nearest.Length > 0 && !other.Nearest.Any(HasList))
                        {
                            other.Nearest[0].Changes.Length.Should().BeGreaterThan(plain.TriedTo, "{0} of {1}", conformance.Title, folder.Id);
                        }
                    }
                }
            }
        }

        output.WriteLine($"{cases} cases, {levels} levels, {verified} counterfactuals");
        verified.Should().BeGreaterThan(cases);
    }

    private static IEnumerable<Counterfactual> All(TieringDecision decision) =>
        decision.Counterfactuals().SelectMany(s => s.Others).SelectMany(o => o.Nearest);

    private static Level? LevelOf(TieringDecision decision, Scale scale) => decision.Scales.Single(s => s.Scale == scale).Level;

    private static string? Wrong(Counterfactual counterfactual, Subject subject, TieringCase tieringCase, bool withPlain = true)
    {
        var changed = counterfactual.Decision.Case;
        var expected = tieringCase.Facts.Where(f => !counterfactual.Changes.Any(c => c.Determinant.Id == f.Determinant.Id))
            .Concat(counterfactual.Changes.Select(c => tieringCase.FactOf(c.Determinant) is { } known ? known with { Value = c.To } : new Fact(c.Determinant, c.To)));
        if (LevelOf(subject.Engine.Decide(changed, subject.AsOf), counterfactual.Level.Scale) != counterfactual.Level)
        {
            return $"level with {counterfactual} is another";
        }

        if (!changed.Facts.ToHashSet().SetEquals(expected))
        {
            return $"case with {counterfactual} differs in other facts than the changes say";
        }

        if (!withPlain)
        {
            return null;
        }

        var plain = new PlainEvaluator(subject.Policy).Decide(changed, subject.AsOf);
        return plain.State != DecisionState.Decided || plain.Scales.Single(s => s.Scale == counterfactual.Level.Scale).Final != counterfactual.Level
            ? $"plain level with {counterfactual} is another"
            : null;
    }

    private static string? Difference(Subject subject, PlainNearest plain, List<string> expected, LevelCounterfactuals other, CounterfactualOptions options)
    {
        var given = Said(subject, other);
        var fewest = other.Nearest.Select(c => c.Changes.Length).DefaultIfEmpty(0).Min();
        if (!other.IsExact || other.Nearest.Any(c => c.Changes.Any(d => d.Edits.Length > PlainMoves.MostEdits)))
        {
            // Still nothing that is claimed may be wrong: what was found is no nearer than the nearest there is.
            return expected.Count > 0 && fewest > 0 && fewest < expected[0].Split(':')[0].Split(' ').Length ? $"found for {other.Level} is nearer than the nearest" : null;
        }

        if (expected.Count == 0)
        {
            return other.Nearest.IsEmpty
                ? (other.IsReachable == false ? null : $"reach of {other.Level} is not said to be none")
                : plain.TriedAll || fewest <= plain.TriedTo ? $"found for {other.Level}, which nothing reaches: {string.Join("; ", given)}" : null;
        }

        var most = expected.Take(options.Most).ToList();
        return !given.SequenceEqual(most) ? $"nearest to {other.Level} are {string.Join("; ", most)}, and given were {string.Join("; ", given)}"
            : other.HasMore != expected.Count > options.Most ? $"more for {other.Level}: {other.HasMore}"
            : null;
    }

    /// <summary>The nearest sets of determinants as <see cref="PlainNearest"/> says them.</summary>
    private static List<string> Said(Subject subject, LevelCounterfactuals other) =>
        [.. other.Nearest.Select(c => $"{string.Join(' ', c.Changes.Select(d => Order(subject, d.Determinant)))}: {c.CellsCrossed}")];

    /// <summary>Of what is said so, the determinants and the cells in one number.</summary>
    private static int Distance(string said) =>
        (said.Split(':')[0].Split(' ').Length * 1_000) + int.Parse(said.Split(": ")[1], System.Globalization.CultureInfo.InvariantCulture);

    private static bool HasList(Counterfactual counterfactual) => counterfactual.Changes.Any(c => c.Range is null);

    private static int Order(Subject subject, Determinant determinant) =>
        subject.Policy.Reads.Index().Single(r => r.Item.Determinant.Id == determinant.Id).Index;
}
