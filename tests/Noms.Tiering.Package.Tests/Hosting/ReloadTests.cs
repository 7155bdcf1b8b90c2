using FluentAssertions;
using Microsoft.Extensions.Hosting;
using Noms.Tiering.Hosting;
using Xunit;

namespace Noms.Tiering.Package.Tests.Hosting;

public sealed class ReloadTests : IDisposable
{
    private static readonly DateOnly AsOf = new(2026, 11, 22);

    private readonly PolicyFile _file = new();
    private readonly LogLines _log = new();

    public void Dispose()
    {
        _file.Dispose();
        _log.Dispose();
    }

    [Fact]
    public void A_file_that_has_changed_comes_into_force()
    {
        using var host = Started();
        _file.Write(harm: "medium", version: "2");

        host.Engines().Reload().Should().BeTrue();

        TierOfMediumHarm(host).Should().Be("2");
        host.Engines().Files.Should().ContainSingle().Which.Standing.Should().Be(PolicyFileStanding.InForce);
        _log.Lines.Should().ContainSingle().Which.Should().StartWith("Information: The policy file").And.Contain("local 2").And.EndWith("is in force.");
    }

    [Fact]
    public void A_file_that_has_become_faulty_leaves_the_old_policy_in_force_and_says_so_once()
    {
        using var host = Started();
        _file.Write(harm: "mediun", version: "2");

        host.Engines().Reload().Should().BeFalse();
        host.Engines().Reload().Should().BeFalse();

        TierOfMediumHarm(host).Should().Be("1");
        var file = host.Engines().Files.Should().ContainSingle().Subject;
        file.Standing.Should().Be(PolicyFileStanding.KeptAsItWas);
        file.Policy.Version.Should().Be("1");
        file.Faults.Should().ContainSingle().Which.Should().Contain("`mediun`");
        _log.Lines.Should().ContainSingle().Which.Should().StartWith("Error: ").And.Contain("stays in force").And.Contain("`mediun`");
    }

    [Fact]
    public void A_file_that_is_gone_leaves_the_old_policy_in_force_and_says_so_once()
    {
        using var host = Started();
        File.Delete(_file.Path);

        host.Engines().Reload().Should().BeFalse();
        host.Engines().Reload().Should().BeFalse();

        TierOfMediumHarm(host).Should().Be("1");
        _log.Lines.Should().ContainSingle().Which.Should().Contain("stays in force");
    }

    [Fact]
    public void A_file_that_is_mended_after_a_fault_comes_into_force()
    {
        using var host = Started();
        _file.Write(harm: "mediun");
        host.Engines().Reload();
        _file.Write(harm: "medium");

        host.Engines().Reload().Should().BeTrue();

        TierOfMediumHarm(host).Should().Be("2");
        host.Engines().Files.Should().ContainSingle().Which.Faults.Should().BeEmpty();
    }

    [Fact]
    public void A_file_that_is_put_back_as_it_was_is_in_force_again_without_a_fault()
    {
        using var host = Started();
        _file.Write(harm: "mediun");
        host.Engines().Reload();
        _file.Write();

        host.Engines().Reload();

        host.Engines().Files.Should().ContainSingle().Which.Standing.Should().Be(PolicyFileStanding.InForce);
    }

    [Fact]
    public void A_good_file_that_no_longer_fits_the_others_does_not_come_into_force()
    {
        using var other = new PolicyFile();
        other.Write(version: "2");
        File.WriteAllText(other.Path, File.ReadAllText(other.Path).Replace("2026-01-01", "2027-01-01", StringComparison.Ordinal));
        File.WriteAllText(_file.Path, File.ReadAllText(_file.Path).Replace("\"2026-01-01\"", "\"2026-01-01\", \"to\": \"2026-12-31\"", StringComparison.Ordinal));
        using var host = Hosts.With(
            o =>
            {
                o.PolicyFiles.Add(_file.Path);
                o.PolicyFiles.Add(other.Path);
            },
            _log);
        _ = host.Engines();
        _file.Write(harm: "medium");

        host.Engines().Reload().Should().BeFalse();

        TierOfMediumHarm(host).Should().Be("1");
        host.Engines().Files[0].Faults.Should().ContainSingle().Which.Should().Contain("would both be in force");
        host.Engines().Files[1].Standing.Should().Be(PolicyFileStanding.InForce);
    }

    [Fact]
    public void An_engine_that_was_handed_out_goes_on_with_its_policy()
    {
        using var host = Started();
        var kept = host.Engines()["local"];
        _file.Write(harm: "medium");

        host.Engines().Reload();

        kept.Decide(Hosts.Person(RiskOfSeriousHarm.Medium), AsOf).Level!.Id.Should().Be("1");
    }

    [Fact]
    public async Task A_host_that_is_to_look_at_its_files_finds_the_change_by_itself()
    {
        using var host = Hosts.With(
            o =>
            {
                o.PolicyFiles.Add(_file.Path);
                o.ReloadEvery = TimeSpan.FromMilliseconds(100);
            },
            _log);
        await host.StartAsync();
        _file.Write(harm: "medium");

        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (TierOfMediumHarm(host) != "2")
        {
            await Task.Delay(20, patience.Token);
        }

        await host.StopAsync();
    }

    private static string TierOfMediumHarm(IHost host) =>
        host.Engines().Decide("local", Hosts.Person(RiskOfSeriousHarm.Medium), AsOf).Level!.Id;

    private IHost Started()
    {
        var host = Hosts.With(o => o.PolicyFiles.Add(_file.Path), _log);
        _ = host.Engines();
        return host;
    }
}
