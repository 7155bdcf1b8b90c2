using System.Reflection;
using FluentAssertions;
using Noms.Tiering.Tests;
using Noms.Tiering.Tests.Allocation;
using Xunit;

namespace Noms.Tiering.Tool.Tests;

/// <summary>The tool as a package: packed, installed from a folder alone, and run by its name.</summary>
public sealed class PackageTests : IDisposable
{
    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_package_installs_from_a_folder_and_decides_a_case()
    {
        var configuration = typeof(PackageTests).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        _folder.Write("nuget.config", """<configuration><packageSources><clear /><add key="here" value="packages" /></packageSources></configuration>""");
        _folder.Write("case.json", Files.Case);

        Dotnet("pack", Path.Combine(Repository.Root, "src", "Noms.Tiering.Tool"), "--no-build", "--configuration", configuration, "--output", Path.Combine(_folder.Path, "packages"));
        Dotnet("tool", "install", "Noms.Tiering.Tool", "--tool-path", "tools", "--configfile", "nuget.config");
        var run = ToolProcess.RunProgram(_folder.Path, Path.Combine(_folder.Path, "tools", OperatingSystem.IsWindows() ? "noms-tiering.exe" : "noms-tiering"), "decide", "case.json", "--policy", "noms-2005", "--json");

        run.ExitCode.Should().Be(0, run.Error);
        run.Output.Should().StartWith("""{"id":"SECRET-1","policy":"noms-2005","policyVersion":"1","asOf":"2006-03-01","state":"decided",""");
    }

    private void Dotnet(params string[] arguments)
    {
        var run = ToolProcess.RunProgram(_folder.Path, [ToolProcess.Host, .. arguments]);
        run.ExitCode.Should().Be(0, run.Output + run.Error);
    }
}
