using FluentAssertions;
using Noms.Tiering.Assurance;
using Noms.Tiering.Tests.Properties;
using Xunit;
using Xunit.Abstractions;

namespace Noms.Tiering.Tests.Assurance.Differences;

public sealed class DifferencesOfGeneratedPolicies(ITestOutputHelper output)
{
    private const int MostCases = 1_500;

    [Fact]
    public void The_difference_is_empty_exactly_when_no_case_is_decided_differently()
    {
        var (pairs, same, different, cases, whole, sampled) = (0, 0, 0, 0L, 0, 0);
        Generated.Check(300, 1, (subject, _, dice) =>
        {
            if (PolicyMutation.Of(subject, dice.Pick(0, 1, 1, 2, 3, 6, 20), dice) is not { } other)
            {
                return null;
            }

            (subject, other) = dice.Chance(50) ? (subject, other) : (other, subject);

            var difference = PolicyDifference.Between(subject.Policy, other.Policy, new PolicyDifferenceOptions { AsOf = subject.AsOf, DiagramLimit = 1_000_000 });
            var every = new EveryCase(subject.Policy, other.Policy, subject.AsOf);
            var found = every.All(MostCases, dice).FirstOrDefault(
                one => TwoDecisions.Differ(subject.Engine.Decide(one, subject.AsOf), other.Engine.Decide(one, subject.AsOf)));
            Interlocked.Increment(ref pairs);
            Interlocked.Add(ref cases, Math.Min(every.Count, MostCases));
            Interlocked.Add(ref whole, every.Count <= MostCases ? 1 : 0);
            Interlocked.Add(ref same, difference.DecidesTheSame ? 1 : 0);
            Interlocked.Add(ref different, difference.DecidesTheSame ? 0 : 1);
            Interlocked.Add(ref sampled, difference.Standing == DifferenceStanding.Sampled ? 1 : 0);
            return difference.Standing == DifferenceStanding.Sampled ? null : Wrong(difference, found);
        });
        output.WriteLine($"{pairs} pairs, {same} the same, {different} different, {sampled} sampled; {cases} cases, all of {whole} pairs");
        same.Should().BeGreaterThan(20);
        different.Should().BeGreaterThan(100);
        whole.Should().BeGreaterThan(20);
        sampled.Should().BeLessThan(pairs / 10);
    }

    private static string? Wrong(PolicyDifference difference, TieringCase? found)
    {
        if (difference.DecidesTheSame && found is not null)
        {
            return "a case is decided differently, and the difference is empty:\n" + difference.ToText();
        }

        var regions = difference.Changes.SelectMany(c => c.Regions).ToList();
        return difference.DecidesTheSame != (regions.Count == 0) ? "regions and combinations disagree:\n" + difference.ToText()
            : regions.Find(r => r.Witness is null) is { } unseen ? $"no case shows {unseen}:\n" + difference.ToText()
            : regions.Find(r => !TwoDecisions.Differ(r.Witness!.Before, r.Witness.After)) is { } alike ? $"the case of {alike} is decided alike:\n" + difference.ToText()
            : regions.Exists(r => r.Differing > r.Combinations || r.Transitions.IsEmpty) ? "a region is none:\n" + difference.ToText()
            : null;
    }
}
