using System.Text;
using FluentAssertions;
using Noms.Tiering.Tracing;
using Xunit;

namespace Noms.Tiering.Tests.Tracing;

/// <summary>
/// The other forms of a trace, as wholes. Where one is meant to change, look at what was received (the message says where it is) as its
/// reader sees it, Markdown and diagrams drawn, and if it reads well, put it in place of the golden file.
/// </summary>
public sealed class RenderingGoldenTests
{
    public static TheoryData<string> Names => ["complete", "sparse", "status", "invalid", "noms-2005-capped", "utm-2021", "hmpps-2026", "judged", "refused"];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_trace_as_Markdown_reads_as_agreed(string name) => Reads(name + ".md", TracedCases.TraceOf(name).ToMarkdown());

    [Theory]
    [MemberData(nameof(Names))]
    public void A_trace_for_the_person_concerned_reads_as_agreed(string name) =>
        Reads(name + ".person.txt", TracedCases.TraceOf(name).ToTextForPerson());

    [Theory]
    [MemberData(nameof(Names))]
    public void A_trace_as_a_diagram_reads_as_agreed(string name) => Reads(name + ".mmd", TracedCases.TraceOf(name).ToMermaid());

    [Theory]
    [InlineData("judged")]
    [InlineData("sparse")]
    [InlineData("utm-2021")]
    public void A_trace_as_JSON_reads_as_agreed(string name) =>
        Reads(name + ".json", Encoding.UTF8.GetString(TraceJson.ToUtf8Json(TracedCases.TraceOf(name), indented: true)) + "\n");

    private static void Reads(string golden, string text)
    {
        var kept = GoldenFiles.Keep(golden, text);
        text.Should().Be(GoldenFiles.Text(golden), "that is the golden file; what was received is {0}", kept);
    }
}
