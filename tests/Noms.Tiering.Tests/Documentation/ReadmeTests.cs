using System.Text;
using System.Text.RegularExpressions;
using FluentAssertions;
using Noms.Tiering.Policies;
using Xunit;

namespace Noms.Tiering.Tests.Documentation;

public sealed partial class ReadmeTests
{
    private static readonly string Readme = Repository.Read("README.md");

    [Theory]
    [InlineData("one-case")]
    [InlineData("own-policy")]
    [InlineData("document")]
    [InlineData("side-by-side")]
    [InlineData("difference")]
    [InlineData("why-not")]
    [InlineData("distances")]
    [InlineData("judged")]
    [InlineData("many")]
    [InlineData("all-cores")]
    [InlineData("replay")]
    public void The_C_sharp_of_the_readme_is_what_these_tests_compile(string name)
    {
        var source = Repository.Read("tests/Noms.Tiering.Tests/Documentation/ReadmeSnippets.cs");
        var lines = source[source.IndexOf($"// <{name}>", StringComparison.Ordinal)..source.IndexOf($"// </{name}>", StringComparison.Ordinal)]
            .Split('\n')[1..^1].Select(line => line.Length > 8 ? line[8..] : "");

        Block(name).Should().Be(string.Join('\n', lines));
    }

    [Fact]
    public void The_trace_of_the_readme_is_how_the_printed_one_begins()
    {
        var printed = ReadmeSnippets.DecideOneCase().Trace.ToText();

        printed.Should().StartWith(Block("one-case-trace") + "\n");
        printed.Should().Contain("\n" + Block("one-case-rule") + "\n");
    }

    [Fact]
    public void The_page_of_the_readme_shows_its_map() =>
        ReadmeSnippets.Document(TieringPolicies.Noms2005).Should().StartWith("<!DOCTYPE html>").And.Contain("Tier by OGRS3 two-year score and risk of serious harm");

    [Fact]
    public void The_difference_of_two_versions_reads_as_the_rules_readme_shows() =>
        ReadmeSnippets.Differ().Should().Contain("\n" + Block("difference-of-versions", Repository.Read("rules/README.md")) + "\n");

    [Fact]
    public void The_other_levels_are_as_the_readme_shows() =>
        ReadmeSnippets.WhyNot(ReadmeSnippets.DecideOneCase()).Should().Be(Block("why-not-text"));

    [Fact]
    public void The_distances_are_as_the_readme_shows() =>
        ReadmeSnippets.HowFar(ReadmeSnippets.DecideOneCase()).Should().Be(Block("distances-text"));

    [Fact]
    public void The_judged_case_reads_as_the_readme_shows()
    {
        var printed = ReadmeSnippets.Judge().Trace.ToText();

        printed.Should().StartWith(Block("judged-text") + "\n");
        printed.Should().Contain("\n" + Block("judged-override") + "\n");
    }

    [Fact]
    public void The_policies_stand_side_by_side_as_the_readme_shows() =>
        ReadmeSnippets.SideBySide().TrimEnd().Should().Be(Block("side-by-side-table"));

    [Fact]
    public void The_policy_of_the_readme_reads_without_fault_and_decides_as_the_readme_says()
    {
        var read = PolicyReader.Read(Encoding.UTF8.GetBytes(Block("small-policy")));

        read.Diagnostics.Should().BeEmpty();
        var engine = new TieringEngine(read.Policy);
        var medium = TieringCase.Create("C1").With(Determinants.RiskOfSeriousHarm, RiskOfSeriousHarm.Medium).Build();
        engine.Decide(medium, new DateOnly(2026, 1, 1)).Scales[0].Possible.Select(l => l.Id).Should().Equal("1", "2");
    }

    [Fact]
    public void The_fault_of_the_readme_is_what_the_reader_says_of_the_mistake()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, Block("small-policy").Replace("\"ogrs3\", \"atLeast\"", "\"ogr3\", \"atLeast\"", StringComparison.Ordinal));

            var read = ReadmeSnippets.ReadPolicy(path);

            read.Diagnostics.Select(d => d.ToString()).Should().Equal(Block("fault"));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Deciding_many_cases_gives_what_deciding_each_gives()
    {
        var engine = new TieringEngine(TieringPolicies.Noms2005);
        TieringCase[] caseload =
        [
            TieringCase.Create("C1").With(Determinants.Notorious, true).Build(),
            TieringCase.Create("C2").With(Determinants.RiskOfSeriousHarm, RiskOfSeriousHarm.High).Build(),
        ];

        var levels = ReadmeSnippets.DecideMany(engine, caseload, new DateOnly(2006, 3, 1));

        levels.Should().Equal(caseload.Select(c => engine.Decide(c, new DateOnly(2006, 3, 1)).Level!));
        ReadmeSnippets.DecideOnAllCores(engine, caseload, new DateOnly(2006, 3, 1)).Select(d => d.Case).Should().Equal(
            caseload.Where(c => engine.Decide(c, new DateOnly(2006, 3, 1)).IsProvisional)).And.NotBeEmpty();
    }

    [Fact]
    public void A_replay_says_the_same_or_what_the_readme_shows()
    {
        var engine = new TieringEngine(TieringPolicies.Noms2005);
        TieringDecision Of(RiskOfSeriousHarm risk) => engine.Decide(
            TieringCase.Create("C1").With(Determinants.Ogrs3, 62).With(Determinants.RiskOfSeriousHarm, risk).Build(), new DateOnly(2006, 3, 1));
        var decision = Of(RiskOfSeriousHarm.Medium);

        ReadmeSnippets.ReplayDecision(engine, decision, decision.Case).ToString().Should().Be("same");
        Digits().Replace(ReadmeSnippets.ReplayDecision(engine, decision, Of(RiskOfSeriousHarm.High).Case).ToString(), "$1...").Should().Be(Block("replay-differs"));
    }

    [Fact]
    public void Every_file_that_the_readmes_link_to_is_there()
    {
        foreach (var readme in new[] { "README.md", "rules/README.md", "samples/README.md", "benchmarks/README.md" })
        {
            var folder = Path.GetDirectoryName(readme)!;
            foreach (Match link in Link().Matches(Repository.Read(readme)))
            {
                var target = Path.Combine(Repository.Root, folder, link.Groups[1].Value);
                (File.Exists(target) || Directory.Exists(target)).Should().BeTrue("{0} links to {1}", readme, link.Groups[1].Value);
            }
        }
    }

    /// <summary>The fenced block after the comment that names it.</summary>
    private static string Block(string name, string? text = null)
    {
        var whole = text ?? Readme;
        var after = whole[whole.IndexOf($"<!-- {name} -->", StringComparison.Ordinal)..];
        var start = after.IndexOf('\n', after.IndexOf("```", StringComparison.Ordinal)) + 1;
        return after[start..after.IndexOf("\n```", start, StringComparison.Ordinal)];
    }

    [GeneratedRegex("([0-9a-f]{4})[0-9a-f]{60}")]
    private static partial Regex Digits();

    [GeneratedRegex(@"\]\((?!https?:)([^)#]+)")]
    private static partial Regex Link();
}
