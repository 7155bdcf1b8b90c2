using FluentAssertions;
using Microsoft.Extensions.Options;
using Xunit;

namespace Noms.Tiering.Package.Tests.Hosting;

public sealed class AddTieringTests
{
    private static readonly DateOnly AsOf = new(2026, 11, 22);

    [Fact]
    public void A_host_that_asks_for_nothing_has_every_policy_of_the_library()
    {
        using var host = Hosts.With();

        host.Engines().Ids.Should().Equal(TieringPolicies.Ids);
    }

    [Fact]
    public void A_case_is_decided_under_the_version_in_force_on_its_day()
    {
        using var host = Hosts.With(o => o.Policies.Add("hmpps-2026"));

        host.Engines().Decide("hmpps-2026", Hosts.Person(RiskOfSeriousHarm.High), AsOf).Policy.Should().BeSameAs(TieringPolicies.Hmpps2026.Find(AsOf)!.Policy);
    }

    [Fact]
    public void Policies_come_from_the_library_from_files_and_from_the_host()
    {
        using var file = new PolicyFile();
        using var host = Hosts.With(o =>
        {
            o.Policies.Add("utm-2021");
            o.PolicyFiles.Add(file.Path);
            o.Versions.Add(TieringPolicies.Hmpps2026);
        });

        host.Engines().Ids.Should().Equal("hmpps-2026", "local", "utm-2021");
    }

    [Fact]
    public async Task Every_fault_of_the_options_and_of_the_files_stops_the_start_in_one_exception()
    {
        using var file = new PolicyFile();
        file.Write(harm: "hihg");
        using var host = Hosts.With(o =>
        {
            o.Policies.Add("noms-2006");
            o.PolicyFiles.Add(file.Path);
            o.PolicyFiles.Add(file.Path + ".gone");
            o.ReloadEvery = TimeSpan.Zero;
        });

        var start = () => host.StartAsync();

        var faults = (await start.Should().ThrowAsync<OptionsValidationException>()).Which.Failures.ToList();
        faults.Should().HaveCount(4);
        faults.Should().ContainSingle(f => f.StartsWith("ReloadEvery is at least 00:00:00.1000000", StringComparison.Ordinal));
        faults.Should().ContainSingle(f => f.StartsWith(file.Path + ":8:", StringComparison.Ordinal) && f.Contains("`hihg`"));
        faults.Should().ContainSingle(f => f.StartsWith(file.Path + ".gone: ", StringComparison.Ordinal));
        faults.Should().ContainSingle(f => f.StartsWith("there is no built-in policy `noms-2006`; there are `hmpps-2026`", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_never_takes_the_place_of_a_policy_that_is_given_in_another_way()
    {
        using var file = new PolicyFile();
        using var host = Hosts.With(o =>
        {
            o.Versions.Add(new PolicyVersions(Noms.Tiering.Policies.PolicyReader.Read(File.ReadAllBytes(file.Path)).Policy));
            o.PolicyFiles.Add(file.Path);
        });

        var start = () => host.StartAsync();

        (await start.Should().ThrowAsync<OptionsValidationException>()).WithMessage("the policy `local` is given 2 times*");
    }

    [Fact]
    public void A_policy_that_the_host_does_not_have_is_named_with_those_that_it_has()
    {
        using var host = Hosts.With(o => o.Policies.Add("utm-2021"));

        var ask = () => host.Engines()["noms-2005"];

        ask.Should().Throw<KeyNotFoundException>().WithMessage("The host has no policy `noms-2005`; it has `utm-2021`.");
    }

    [Fact]
    public async Task The_C_sharp_of_the_readme_is_compiled_and_decides()
    {
        using var file = new PolicyFile();
        var source = Repository.Read("tests/Noms.Tiering.Package.Tests/Hosting/Snippets.cs");
        var lines = source[source.IndexOf("// <add-tiering>", StringComparison.Ordinal)..source.IndexOf("// </add-tiering>", StringComparison.Ordinal)]
            .Split('\n')[1..^1].Select(line => line.Length > 8 ? line[8..] : "");

        Repository.Read("samples/README.md").Should().Contain("<!-- add-tiering -->\n```csharp\n" + string.Join('\n', lines) + "\n```");
        (await Snippets.DecideInAHost([], file.Path, Hosts.Person(RiskOfSeriousHarm.High), AsOf)).Should().Be("hmpps-2026 3");
    }
}
