using FluentAssertions;
using Noms.Tiering.Files;
using Noms.Tiering.Tests.Allocation;
using Xunit;

namespace Noms.Tiering.Tests.Assurance.Impact;

public sealed class ImpactFromFileToFile
{
    private static readonly string Caseload = string.Join('\n', SmallImpact.Cases.Select(person => SmallImpact.Json(person.Id, person.Facts)));

    [Fact]
    public void Every_form_that_is_asked_for_is_written_and_no_other()
    {
        using var folder = new WorkFolder();
        folder.Write("cases.ndjson", Caseload);
        folder.Write("groups.csv", "id,sex\n" + string.Concat(SmallImpact.Cases.Select(person => $"{person.Id},{person.Sex}\n")));
        string In(string name) => Path.Combine(folder.Path, name);
        var run = new ImpactFileRun
        {
            Caseload = In("cases.ndjson"),
            Groups = In("groups.csv"),
            AsOf = SmallImpact.AsOf,
            Json = In("impact.json"),
            Text = In("impact.txt"),
            Html = In("impact.html"),
        };

        var impact = run.Measure(SmallImpact.Plan());

        folder.Files.Should().Equal("cases.ndjson", "groups.csv", "impact.html", "impact.json", "impact.txt");
        folder.Read("impact.txt").Should().Be(impact.ToText());
        File.ReadAllBytes(In("impact.json")).Should().Equal(impact.ToUtf8Json());
        folder.Read("impact.html").Should().StartWith("<!DOCTYPE html").And.EndWith("</html>\n");
        impact.Scales[0].Groupings.Should().ContainSingle();

        (run with { Json = null, Text = null, Html = null, Moved = In("moved.ndjson"), Rejects = In("rejects.ndjson") }).Measure(SmallImpact.Plan());
        folder.Read("moved.ndjson").Split('\n').Should().HaveCount(6);
        folder.Read("rejects.ndjson").Should().BeEmpty();
    }

    [Theory]
    [InlineData("missing.ndjson", "groups.csv", "cannot read the caseload*there is no such file")]
    [InlineData("cases.ndjson", "missing.csv", "cannot read the groups*there is no such file")]
    [InlineData("cases.ndjson", "faulty.csv", "the groups in *faulty.csv are faulty: line 2: NT6304: *")]
    [InlineData("cases.ndjson", "born.csv", "*more than 50 groups*(NT6301)")]
    [InlineData("cases.ndjson", "headless.csv", "cannot read the groups*(NT6302)")]
    [InlineData("cases.ndjson", "groups.ndjson", "say which groupings*")]
    [InlineData("cases.csv", "groups.csv", "a CSV needs a mapping*")]
    public void What_cannot_be_done_is_one_clear_line_and_leaves_nothing_behind(string caseload, string groups, string message)
    {
        using var folder = new WorkFolder();
        folder.Write("cases.ndjson", string.Join('\n', Enumerable.Range(1, 60).Select(number => SmallImpact.Json($"P-{number}", ""))));
        folder.Write("groups.csv", "id,sex\nP-1,female\n");
        folder.Write("faulty.csv", "id,sex\n,female\n");
        folder.Write("headless.csv", "");
        folder.Write("born.csv", "id,born\n" + string.Concat(Enumerable.Range(1, 60).Select(number => $"P-{number},day {number}\n")));
        folder.Write("cases.csv", "id\nP-1\n");
        var before = folder.Files.ToArray();
        var run = new ImpactFileRun
        {
            Caseload = Path.Combine(folder.Path, caseload),
            Groups = Path.Combine(folder.Path, groups),
            AsOf = SmallImpact.AsOf,
            Json = Path.Combine(folder.Path, "impact.json"),
        };

        FluentActions.Invoking(() => run.Measure(SmallImpact.Plan())).Should().Throw<FileRunException>().WithMessage(message).Which.Message.Should().NotContain("\n").And.NotContain("P-1");
        folder.Files.Should().Equal(before);
    }
}
