using FluentAssertions;
using Noms.Tiering.Assurance;
using Xunit;

namespace Noms.Tiering.Tests.Conformance;

/// <summary>Every policy under <c>rules/</c> decides its conformance cases as they say, reasons included.</summary>
public sealed class ConformanceTests
{
    public static TheoryData<string> Policies => new(ShippedPolicy.All.Select(f => f.Id));

    public static TheoryData<string, string, string> Cases
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var (shipped, one) in ShippedPolicy.All.SelectMany(s => s.Cases.All.Select(c => (s, c))))
            {
                data.Add(shipped.Id, one.File, one.Title);
            }

            return data;
        }
    }

    [Fact]
    public void The_2005_model_is_found() => ShippedPolicy.All.Select(f => f.Id).Should().Contain("noms-2005");

    [Theory]
    [MemberData(nameof(Policies))]
    public void A_policy_and_its_cases_read_without_a_fault_or_a_warning(string policy)
    {
        var folder = ShippedPolicy.WithId(policy).Folder;

        folder.ReadPolicy().Diagnostics.Should().BeEmpty();
        folder.ReadCases(folder.ReadPolicy().Policy).Diagnostics.Should().BeEmpty();
        folder.CaseFiles().Should().NotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_is_decided_as_it_says(string policy, string file, string title)
    {
        var one = ShippedPolicy.WithId(policy).Cases.All.Single(c => c.File == file && c.Title == title);

        one.DifferencesFrom(new TieringEngine(one.Policy).Decide(one.Case, one.AsOf)).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public void A_run_of_the_cases_says_that_all_pass(string policy)
    {
        var run = PolicyTestRun.Of(ShippedPolicy.WithId(policy).Cases);

        run.IsPassed.Should().BeTrue(run.ToText());
        run.ToText().Should().Contain($"{run.Results.Length} passed, 0 failed");
    }
}
