using Noms.Tiering.Tests.Properties;
using Noms.Tiering.Tracing;
using Xunit;

namespace Noms.Tiering.NRules.Tests;

/// <summary>On generated policies, with every feature of the language, and on generated cases of the library's own policies.</summary>
public sealed class GeneratedAgreement
{
    private static readonly ThreadLocal<NRulesTieringEngine?> Last = new();

    public static TheoryData<string, string> Policies
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var policy in TieringPolicies.All)
            {
                data.Add(policy.Id, policy.Version);
            }

            return data;
        }
    }

    [Fact]
    public void On_generated_policies() => Generated.Check(1_000, 100, (subject, tieringCase, _) =>
        Difference(EngineOf(subject), subject, tieringCase));

    [Fact]
    public void On_the_traces_of_generated_policies() => Generated.Check(200, 25, (subject, tieringCase, _) =>
        TraceDifference(EngineOf(subject), subject, tieringCase));

    [Theory]
    [MemberData(nameof(Policies))]
    public void On_generated_cases_of_a_policy_of_the_library(string id, string version)
    {
        var policy = TieringPolicies.All.Single(p => p.Id == id && p.Version == version);
        var nrules = new NRulesTieringEngine(policy);
        Generated.CheckCases(policy, 1_000, (subject, tieringCase, _) => TraceDifference(nrules, subject, tieringCase));
    }

    /// <summary>Cases of one policy come one after another, so that its engine is made once.</summary>
    private static NRulesTieringEngine EngineOf(Subject subject)
    {
        if (Last.Value?.Policy != subject.Policy)
        {
            Last.Value = new NRulesTieringEngine(subject.Policy);
        }

        return Last.Value!;
    }

    private static string? Difference(NRulesTieringEngine nrules, Subject subject, TieringCase tieringCase)
    {
        var one = nrules.Decide(tieringCase, subject.AsOf);
        var other = subject.Engine.Decide(tieringCase, subject.AsOf);
        return Levels(one) == Levels(other) ? null : $"NRules gives {Levels(one)}, the library {Levels(other)}";
    }

    private static string? TraceDifference(NRulesTieringEngine nrules, Subject subject, TieringCase tieringCase)
    {
        var one = TraceJson.ToUtf8Json(nrules.Decide(tieringCase, subject.AsOf).Trace);
        var other = TraceJson.ToUtf8Json(subject.Engine.Decide(tieringCase, subject.AsOf).Trace);
        return one.AsSpan().SequenceEqual(other) ? null : "the two traces differ";
    }

    private static string Levels(TieringDecision decision) => string.Join(
        " ",
        decision.Scales.Select(s => $"{s.Level?.Id}/{s.CalculatedLevel?.Id}/{string.Concat(s.Possible.Select(p => p.Id))}/{string.Join(',', s.Deciding)}")
            .Append(decision.State.ToString()));
}
