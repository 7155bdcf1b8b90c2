using System.Runtime.InteropServices;
using FluentAssertions;
using Xunit;
using Xunit.Abstractions;

namespace Noms.Tiering.Package.Tests.Packing;

/// <summary>The package, as someone takes it who has nothing else.</summary>
public sealed class PackageTests(Packages packages, ITestOutputHelper output) : IClassFixture<Packages>, IDisposable
{
    private const string ProjectFile = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
            <InvariantGlobalization>true</InvariantGlobalization>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            PROPERTIES
          </PropertyGroup>
          <ItemGroup>
            REFERENCE
          </ItemGroup>
        </Project>
        """;

    private static readonly string[] Parts = ["", ".Files", ".Hosting"];

    private readonly string _folder = Directory.CreateTempSubdirectory("noms-tiering-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_new_project_that_installs_the_package_decides_the_case_of_the_readme()
    {
        RunInstalled("using Noms.Tiering;\n" + Readme.Block("one-case")).Should().Contain(Readme.Block("one-case-trace"));
    }

    [Fact]
    public void A_new_project_that_installs_the_package_decides_the_case_in_JSON_of_the_readme()
    {
        RunInstalled(Readme.Block("from-json")).Should().StartWith("Tier 3: PUNISH, HELP and CHANGE, because");
    }

    [Fact]
    public void The_package_has_the_library_its_documentation_its_policies_and_its_schemas_and_symbols_beside_it()
    {
        packages.Entries("Noms.Tiering.0.1.0.nupkg").Should().Contain(
        [
            "README.md", "CHANGELOG.md", "LICENSE", "icon.png", "lib/net10.0/Noms.Tiering.dll", "lib/net10.0/Noms.Tiering.xml", "rules/noms-2005/policy.json", "rules/utm-2021/policy.json",
            "rules/hmpps-2026/3/policy.json", "rules/noms-2005/SOURCES.md", "rules/schema/policy.schema.json", "rules/schema/trace.schema.json",
        ]);
        packages.Entries("Noms.Tiering.0.1.0.snupkg").Should().Contain("lib/net10.0/Noms.Tiering.pdb");
        packages.Nuspec("Noms.Tiering").Should().Contain("""<license type="expression">MIT</license>""").And.Contain("<readme>README.md</readme>").And.Contain("<icon>icon.png</icon>")
            .And.NotContain("<dependency ", "the core needs no package");
    }

    [Theory]
    [InlineData("Noms.Tiering.Files")]
    [InlineData("Noms.Tiering.Hosting")]
    public void The_other_packages_pack_and_depend_on_the_library(string project)
    {
        packages.Entries($"{project}.0.1.0.nupkg").Should().Contain(["README.md", "icon.png", $"lib/net10.0/{project}.dll", $"lib/net10.0/{project}.xml"]);
        packages.Nuspec(project).Should().Contain("<dependency id=\"Noms.Tiering\" version=\"0.1.0\"");
    }

    [Fact]
    public void A_program_that_is_published_with_trimming_gives_no_warning_and_decides_the_case_of_the_readme()
    {
        var rid = RuntimeInformation.RuntimeIdentifier;
        Write("app/app.csproj", Project(
            $"<RuntimeIdentifier>{rid}</RuntimeIdentifier><PublishTrimmed>true</PublishTrimmed><SelfContained>true</SelfContained><TrimmerSingleWarn>false</TrimmerSingleWarn>",
            string.Concat(Parts.Select(part => $"""<ProjectReference Include="{Repository.Root}/src/Noms.Tiering{part}/Noms.Tiering{part}.csproj" /><TrimmerRootAssembly Include="Noms.Tiering{part}" />"""))));
        Write("app/Program.cs", "using Noms.Tiering;\n" + Readme.Block("one-case"));
        var app = Path.Combine(_folder, "app");

        var publish = Command.Dotnet(app, "publish", "-o", "out");

        if (publish.ExitCode != 0 && publish.Output.Contains("error NU110", StringComparison.Ordinal))
        {
            output.WriteLine($"The package source has no runtime to publish with for {rid}, so nothing was trimmed.");
            return;
        }

        publish.ExitCode.Should().Be(0, publish.Output);
        publish.Output.Should().NotContain("warning IL");
        Command.Run(Path.Combine(app, "out", OperatingSystem.IsWindows() ? "app.exe" : "app"), app).MustSucceed().Should().Contain(Readme.Block("one-case-trace"));
    }

    private static string Project(string properties, string reference) =>
        ProjectFile.Replace("PROPERTIES", properties, StringComparison.Ordinal).Replace("REFERENCE", reference, StringComparison.Ordinal);

    /// <summary>What a program prints in a new project that has nothing but the package.</summary>
    private string RunInstalled(string program)
    {
        Write("app/NuGet.config", $"""<configuration><packageSources><clear /><add key="local" value="{packages.Folder}" /></packageSources></configuration>""");
        Write("app/app.csproj", Project("<RestorePackagesPath>packages</RestorePackagesPath>", """<PackageReference Include="Noms.Tiering" Version="0.1.0" />"""));
        Write("app/Program.cs", program);
        return Command.Dotnet(Path.Combine(_folder, "app"), "run").MustSucceed();
    }

    private void Write(string path, string text)
    {
        var file = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
