using FluentAssertions;
using Xunit;
using Xunit.Abstractions;

namespace Noms.Tiering.Tests.Conformance;

/// <summary>The conformance cases of a policy notice every change to it.</summary>
public sealed class PolicyMutationTests(ITestOutputHelper output)
{
    public static TheoryData<string> Policies
    {
        get
        {
            var data = new TheoryData<string>();
            foreach (var folder in PolicyFolder.All.Where(f => File.Exists(f.EquivalentMutantsPath)))
            {
                data.Add(folder.Id);
            }

            return data;
        }
    }

    [Fact]
    public void The_2005_model_is_checked_by_mutation() =>
        PolicyFolder.All.Where(f => File.Exists(f.EquivalentMutantsPath)).Select(f => f.Id).Should().Contain("noms-2005");

    [Theory]
    [MemberData(nameof(Policies))]
    public void Some_case_notices_every_change_to_the_policy(string policy)
    {
        var folder = PolicyFolder.WithId(policy);
        var equivalent = EquivalentMutants.Read(folder);
        var mutants = PolicyMutants.Of(folder.Json, folder.Suite.Policy);
        mutants.Select(m => m.Name).Should().OnlyHaveUniqueItems();
        var survivors = new List<Mutant>();
        var unreadable = 0;

        foreach (var mutant in mutants)
        {
            var json = mutant.Make();
            var result = ConformanceSuite.Read(json, []);
            if (!result.IsSuccess)
            {
                unreadable++;
            }
            else if (folder.Suite.FirstThatFails(result.Policy, json) is null)
            {
                survivors.Add(mutant);
            }
        }

        var killed = mutants.Count - unreadable - survivors.Count;
        output.WriteLine(
            $"{policy}: {mutants.Count} mutants; {unreadable} do not read; {killed} of {mutants.Count - unreadable} killed; "
            + $"{equivalent.Count} listed as equivalent.");
        survivors.Where(m => !equivalent.ContainsKey(m.Name)).Select(m => m.ToString())
            .Should().BeEmpty("some case should notice each of these changes");
        equivalent.Keys.Except(survivors.Select(m => m.Name))
            .Should().BeEmpty("each mutant listed as equivalent should exist, and no case should notice it");
        killed.Should().BePositive();
    }
}
