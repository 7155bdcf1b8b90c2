using FluentAssertions;
using Noms.Tiering.Files;
using Noms.Tiering.Tests.Allocation;
using Noms.Tiering.Tests.Conformance;
using Xunit;

namespace Noms.Tiering.Tests.Assurance.Testing;

public sealed class PolicyFolders
{
    [Fact]
    public void A_folder_has_its_policy_and_its_cases_in_the_order_of_their_names()
    {
        var folder = new PolicyFolder(Path.Combine(Repository.Root, "rules", "noms-2005"));

        folder.HasPolicy.Should().BeTrue();
        folder.ReadPolicy().Policy.Id.Should().Be("noms-2005");
        folder.CaseFiles().Select(f => f.Name).Should().BeInAscendingOrder(StringComparer.Ordinal).And.StartWith("C1.json");
        folder.EquivalentMutants().Should().NotBeNull();
    }

    [Fact]
    public void A_folder_with_a_policy_alone_has_no_cases_and_lists_nothing()
    {
        using var work = new WorkFolder();
        File.Copy(Path.Combine(Repository.Root, "rules", "noms-2005", "policy.json"), Path.Combine(work.Path, "policy.json"));
        var folder = new PolicyFolder(work.Path);

        folder.CaseFiles().Should().BeEmpty();
        folder.EquivalentMutants().Should().BeNull();
        folder.ReadCases(folder.ReadPolicy().Policy).Cases.All.Should().BeEmpty();
    }

    [Fact]
    public void Every_version_of_a_policy_is_found_below_its_folder() =>
        PolicyFolder.Under(Path.Combine(Repository.Root, "rules")).Should().HaveCount(ShippedPolicy.All.Count)
            .And.OnlyContain(f => f.HasPolicy);
}
