using System.Text.Json.Nodes;
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
        var unreadable = new List<Mutant>();

        foreach (var mutant in mutants)
        {
            var json = mutant.Make();
            if (Read(json) is not { } changed)
            {
                unreadable.Add(mutant);
            }
            else if (folder.Suite.FirstThatFails(changed, json, mutant.Within) is null)
            {
                survivors.Add(mutant);
            }
        }

        var killed = mutants.Count - unreadable.Count - survivors.Count;
        output.WriteLine(
            $"{policy}: {mutants.Count} mutants; {unreadable.Count} do not read; {killed} of {mutants.Count - unreadable.Count} killed; "
            + $"{equivalent.Count} listed as equivalent.");
        unreadable.ForEach(m => output.WriteLine($"does not read: {m}"));
        survivors.Where(m => !equivalent.ContainsKey(m.Name)).Select(m => m.ToString())
            .Should().BeEmpty("some case should notice each of these changes");
        equivalent.Keys.Except(survivors.Select(m => m.Name))
            .Should().BeEmpty("each mutant listed as equivalent should exist, and no case should notice it");
        killed.Should().BePositive();
    }

    // What a change leaves read by nothing has to leave `reads` as well, or the fault would hide the change.
    private static TieringPolicy? Read(JsonObject json)
    {
        const string ReadByNothing = "NT1051";
        var result = ConformanceSuite.Read(json, []);
        if (!result.IsSuccess && result.Diagnostics.All(d => d.Code == ReadByNothing))
        {
            foreach (var diagnostic in result.Diagnostics)
            {
                json["reads"]!.AsObject().Remove(diagnostic.Pointer[(diagnostic.Pointer.LastIndexOf('/') + 1)..]).Should().BeTrue();
            }

            result = ConformanceSuite.Read(json, []);
        }

        return result.IsSuccess ? result.Policy : null;
    }
}
