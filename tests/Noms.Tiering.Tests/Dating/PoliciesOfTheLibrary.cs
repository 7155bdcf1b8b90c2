using FluentAssertions;
using Xunit;

namespace Noms.Tiering.Tests.Dating;

public sealed class PoliciesOfTheLibrary
{
    [Fact]
    public void Every_policy_file_of_the_repository_is_built_in()
    {
        var rules = Path.Combine(Repository.Root, "rules");
        var folders = Directory.EnumerateFiles(rules, "policy.json", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(rules, Path.GetDirectoryName(file)!).Replace('\\', '/').Split('/')).ToList();

        TieringPolicies.Ids.Should().BeEquivalentTo(folders.Select(f => f[0]).Distinct());
        TieringPolicies.All.Should().HaveCount(folders.Count).And.OnlyHaveUniqueItems(p => p.Hash);
        foreach (var folder in folders.Where(f => f.Length > 1))
        {
            TieringPolicies.Find(folder[0])!.All.Should().ContainSingle(p => p.Version == folder[1], "the folder of a version has its name");
        }
    }

    [Fact]
    public void A_policy_is_found_by_its_id_with_all_its_versions()
    {
        TieringPolicies.Ids.Should().OnlyContain(id => TieringPolicies.Find(id)!.Id == id);
        TieringPolicies.Find("noms-2005")!.All.Should().Equal(TieringPolicies.Noms2005);
        TieringPolicies.Find("hmpps-2026").Should().BeSameAs(TieringPolicies.Hmpps2026);
        TieringPolicies.Hmpps2026.All.Select(v => v.Version).Should().Equal("1", "2", "3");
    }

    [Fact]
    public void A_policy_that_is_not_built_in_is_not_found() => TieringPolicies.Find("noms-2006").Should().BeNull();
}
