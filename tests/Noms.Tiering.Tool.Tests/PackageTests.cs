using System.Reflection;
using System.Runtime.InteropServices;
using FluentAssertions;
using Noms.Tiering.Tests;
using Noms.Tiering.Tests.Allocation;
using Xunit;
using Xunit.Abstractions;

namespace Noms.Tiering.Tool.Tests;

/// <summary>The tool as a package: packed, installed from a folder alone, and run by its name.</summary>
public sealed class PackageTests(ITestOutputHelper output) : IDisposable
{
    private static readonly string System = RuntimeInformation.RuntimeIdentifier;

    private readonly WorkFolder _folder = Files.Folder();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_package_installs_from_a_folder_and_decides_a_case()
    {
        var configuration = typeof(PackageTests).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

        Pack("--no-build", "--configuration", configuration).Should().BeTrue();
        Install();

        IsTheTool();
    }

    [Fact]
    public void Of_packages_for_several_systems_that_of_this_one_is_installed()
    {
        if (Pack("--configuration", "Release", "--artifacts-path", In("artifacts"), $"-p:Systems=\"{System};any\""))
        {
            Install();

            Directory.Exists(In($"tools/.store/noms.tiering.tool/0.1.0/noms.tiering.tool.{System}")).Should().BeTrue();
            IsTheTool();
        }
    }

    [SkippableOnWindowsFact]
    public void A_package_of_native_code_prints_what_the_tool_prints()
    {
        if (Pack("--configuration", "Release", "--artifacts-path", In("artifacts"), "--runtime", System, "-p:PublishAot=true"))
        {
            Install();

            Directory.GetFiles(In("tools"), "noms-tiering.dll", SearchOption.AllDirectories).Should().BeEmpty("native code is no assembly");
            IsTheTool();
        }
    }

    /// <summary>Whether it was packed; it is said where this machine lacks what compiles it.</summary>
    private bool Pack(params string[] options)
    {
        var run = ToolProcess.RunProgram(_folder.Path, [ToolProcess.Host, "pack", Path.Combine(Repository.Root, "src", "Noms.Tiering.Tool"), "--output", In("packages"), "-nodeReuse:false", "-p:UseSharedCompilation=false", .. options]);
        var lacks = run.ExitCode != 0 && (run.Output.Contains("error NU110", StringComparison.Ordinal) || run.Output.Contains("Platform linker", StringComparison.Ordinal));
        if (lacks)
        {
            output.WriteLine($"Nothing was packed, for want of what compiles for {System}: {run.Output}");
            return false;
        }

        run.ExitCode.Should().Be(0, run.Output + run.Error);
        return true;
    }

    private string In(string path) => Path.Combine(_folder.Path, path);

    private void Install()
    {
        _folder.Write("nuget.config", """<configuration><packageSources><clear /><add key="here" value="packages" /></packageSources></configuration>""");
        var run = ToolProcess.RunProgram(_folder.Path, ToolProcess.Host, "tool", "install", "Noms.Tiering.Tool", "--tool-path", "tools", "--configfile", "nuget.config");
        run.ExitCode.Should().Be(0, run.Output + run.Error);
    }

    /// <summary>Every command prints what it prints where it is run as it was built.</summary>
    private void IsTheTool()
    {
        var installed = In(OperatingSystem.IsWindows() ? "tools/noms-tiering.exe" : "tools/noms-tiering");
        ToolProcess.RunProgram(_folder.Path, installed, "decide", "case.json", "--policy", "noms-2005", "--json").Output
            .Should().StartWith("""{"id":"SECRET-1","policy":"noms-2005","policyVersion":"1","asOf":"2006-03-01","state":"decided",""");
        foreach (var arguments in CommandTable.All)
        {
            ToolProcess.RunProgram(_folder.Path, [installed, .. arguments]).Should().Be(ToolProcess.Run(_folder.Path, arguments), "{0} is the same", string.Join(' ', arguments));
        }
    }
}
