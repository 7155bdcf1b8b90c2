using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using FluentAssertions;
using Noms.Tiering.Assurance;
using Noms.Tiering.Policies;
using Noms.Tiering.Tests.Oracle;
using Xunit;

namespace Noms.Tiering.Tests.Properties;

public sealed class AnalysisAgreesWithBruteForce
{
    private const ulong Seed = 20260618;
    private const int MostCases = 3000;

    private static readonly ConditionalWeakTable<TieringPolicy, PolicyAnalysis> Known = [];

    /// <summary>Whatever a case leaves unknown or uncertain, and whatever was recorded beside its facts.</summary>
    [Fact]
    public void What_is_said_of_every_case_holds_in_every_generated_one() => Generated.Check(150, 20, (subject, tieringCase, _) =>
    {
        var analysis = Known.GetValue(subject.Policy, policy => PolicyAnalysis.Of(policy, new PolicyAnalysisOptions { AsOf = subject.AsOf }));
        if (!analysis.IsProved)
        {
            return null;
        }

        var outcome = subject.Engine.CreateOutcome();
        subject.Engine.Decide(tieringCase, subject.AsOf, outcome);
        foreach (var finding in analysis.Findings.Where(f => f.IsProved))
        {
            if (finding.Code == "NT6103" && outcome.TruthOf(finding.Rules[0]) == Truth.Met)
            {
                return $"met: {finding}";
            }

            if (outcome.State != DecisionState.Decided)
            {
                continue;
            }

            if (finding.Code is "NT6104" or "NT6106" && finding.Rules.Any(r => Necessary(r, finding) && IsNecessary(outcome, tieringCase, r)))
            {
                return $"necessary: {finding}";
            }

            if (finding.Code == "NT6102" && outcome.CalculatedLevelOf(subject.Policy.Scales.IndexOf(finding.Scale!))!.Id == finding.Part)
            {
                return $"reached: {finding}";
            }
        }

        return null;
    });

    /// <summary>On policies that are small enough, every case is decided: each determinant missing or with each value that the policy can tell apart.</summary>
    [Fact]
    public void What_brute_force_finds_is_found_and_nothing_else()
    {
        var compared = 0;
        for (var index = 0; index < 250; index++)
        {
            var dice = Dice.For(Seed, index);
            var json = PolicyGenerator.Make(dice);
            json["statuses"] = new JsonArray();
            json["invalid"] = new JsonArray();
            PolicyPruner.Prune(json);
            foreach (var (id, use) in json["reads"]!.AsObject())
            {
                if (DeterminantOf(id, json) is { } kind && kind is not ("code" or "list" or "unordered"))
                {
                    use!["worse"] = dice.Chance(50) ? "upward" : "downward";
                }
            }

            var subject = Generated.Read(json.ToJsonString(), CaseGenerator.Day(dice));
            if (Cases(subject) is { } cases)
            {
                Compare(subject, cases, index);
                compared++;
            }
        }

        compared.Should().BeGreaterThan(40);
    }

    private static void Compare(Subject subject, List<TieringCase> cases, int index)
    {
        var analysis = PolicyAnalysis.Of(subject.Policy, new PolicyAnalysisOptions { AsOf = subject.AsOf });
        analysis.IsProved.Should().BeTrue();
        var found = new BruteForce(subject, cases);

        string because = $"of policy {index}: {subject.Text}";
        Of(analysis, "NT6103").Should().BeEquivalentTo(subject.Policy.Rules.Where(r => !found.Met.Contains(r)).Select(r => r.Id), because);
        Of(analysis, "NT6104").Union(Of(analysis, "NT6106", r => r.Proposal is CapProposal))
            .Union(Of(analysis, "NT6107").Where(id => found.Met.Any(r => r.Id == id) && !found.Necessary.Any(r => r.Id == id)))
            .Where(id => subject.Policy.Rules.First(r => r.Id == id).Proposal is not CapProposal || !found.Necessary.Any(r => r.Id == id))
            .Should().BeEquivalentTo(
                subject.Policy.Rules.Where(r => r.Proposal.Scale is not null && found.Met.Contains(r) && !found.Necessary.Contains(r)).Select(r => r.Id), because);
        analysis.Findings.Where(f => f.Code == "NT6112").Select(f => $"{f.Determinant!.Id} {f.Scale!.Id}").Distinct()
            .Should().BeEquivalentTo(found.Falling, because);
        analysis.Findings.Where(f => f.Code == "NT6102").Select(f => $"{f.Scale!.Id} {f.Part}")
            .Should().BeEquivalentTo(subject.Policy.Scales.SelectMany(s => s.Levels).Where(l => !found.Reached.Contains(l)).Select(l => $"{l.Scale.Id} {l.Id}"), because);
    }

    private static IEnumerable<string> Of(PolicyAnalysis analysis, string code, Func<PolicyRule, bool>? isSuch = null) =>
        analysis.Findings.Where(f => f.Code == code).SelectMany(f => f.Rules).Where(r => isSuch?.Invoke(r) ?? true).Select(r => r.Id).Distinct();

    private static bool Necessary(PolicyRule rule, PolicyFinding finding) => finding.Code == "NT6104" || rule.Proposal is CapProposal;

    private static bool IsNecessary(TieringOutcome outcome, TieringCase tieringCase, PolicyRule rule)
    {
        foreach (var standing in outcome.StandingsOf(tieringCase))
        {
            if (standing.Rule == rule)
            {
                return standing.IsNecessary == true;
            }
        }

        return false;
    }

    private static string? DeterminantOf(string id, JsonObject json)
    {
        var local = json["determinants"]!.AsArray().FirstOrDefault(d => d!["id"]!.GetValue<string>() == id);
        var kind = local?["kind"]!.GetValue<string>();
        return kind == "choice" && local!["ordered"]?.GetValue<bool>() != true ? "unordered"
            : kind ?? (DeterminantCatalogue.National.Find(id) is { Kind: DeterminantKind.Code or DeterminantKind.List } or { Kind: DeterminantKind.Choice, IsOrdered: false } ? "unordered" : "national");
    }

    /// <summary>Every case that the policy can tell apart; <see langword="null"/> where there are too many.</summary>
    private static List<TieringCase>? Cases(Subject subject)
    {
        var representatives = new Representatives(subject.Policy, subject.AsOf);
        List<(Determinant Determinant, List<FactValue> Values)> axes =
            [.. subject.Policy.Reads.Select(r => (r.Determinant, representatives.Of(r.Determinant).Prepend(FactValue.NotRecorded).ToList()))];
        if (axes.Aggregate(1L, (product, axis) => Math.Min(product * axis.Values.Count, MostCases + 1)) > MostCases)
        {
            return null;
        }

        IEnumerable<int[]> places = [[]];
        foreach (var (_, values) in axes)
        {
            places = places.SelectMany(sofar => Enumerable.Range(0, values.Count).Select(place => sofar.Append(place).ToArray()));
        }

        return
        [
            .. places.Select(place => place.Select((value, axis) => new Fact(axes[axis].Determinant, axes[axis].Values[value]))
                .Aggregate(TieringCase.Create("C" + string.Join('.', place)), (builder, fact) => builder.With(fact)).Build()),
        ];
    }
}
