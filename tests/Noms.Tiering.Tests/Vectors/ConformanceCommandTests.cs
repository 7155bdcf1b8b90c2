using System.Text.Json.Nodes;
using FluentAssertions;
using Noms.Tiering.Conformance;
using Xunit;

namespace Noms.Tiering.Tests.Vectors;

public sealed class ConformanceCommandTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void Agreement_ends_with_0_and_counts_every_field()
    {
        var (exit, output, error) = Run(VectorLines.All.Take(20));

        exit.Should().Be(ExitCode.Agreement);
        error.Should().BeEmpty();
        foreach (var (name, _) in Answer.Fields)
        {
            output.Should().MatchRegex($@"(?m)^{name} +20 of 20 agree, 0 differ\r?$");
        }
    }

    [Theory]
    [InlineData("protect", "\"Z\"", "Z")]
    [InlineData("protectPoints", "-1", "-1")]
    [InlineData("protectBreakdown", "{\"RSR\":-1}", "RSR -1")]
    [InlineData("change", "9", "9")]
    [InlineData("changePoints", "-1", "-1")]
    [InlineData("changeBreakdown", "{}", "")]
    [InlineData("v3", "\"Z\"", "Z")]
    [InlineData("provisional", "\"maybe\"", "maybe")]
    public void A_wrong_expectation_of_any_field_is_named_and_ends_with_1(string field, string wrong, string shown)
    {
        var (exit, output, _) = Run([VectorLines.All[0], Changed(v => v["expected"]![field] = JsonNode.Parse(wrong)), VectorLines.All[2]]);

        exit.Should().Be(ExitCode.Difference);
        output.Should().MatchRegex($@"(?m)^{field} +2 of 3 agree, 1 differ\r?$").And.Contain($"    V1001-1: expected {shown}, actual ");
        output.Split(" 3 of 3 agree, 0 differ").Should().HaveCount(Answer.Fields.Length, "the other seven fields agree");
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"a\\nb\"")]
    public void A_vector_may_have_any_id(string id)
    {
        var (exit, _, error) = Run([Changed(v => v["id"] = JsonNode.Parse(id))]);

        exit.Should().Be(ExitCode.Agreement);
        error.Should().BeEmpty();
    }

    [Fact]
    public void Half_a_character_is_not_of_the_form_and_ends_with_4_and_one_line()
    {
        var (exit, _, error) = Run([VectorLines.All[0].Replace("\"gender\":\"Male\"", "\"gender\":\"\\udc00\"", StringComparison.Ordinal)]);

        exit.Should().Be(ExitCode.Unreadable);
        error.TrimEnd().Should().NotContain("\n").And.StartWith("unreadable: ");
    }

    [Fact]
    public void No_more_than_five_differences_of_a_field_are_shown_and_all_are_counted()
    {
        var (_, output, _) = Run(Enumerable.Repeat(Changed(v => v["expected"]!["change"] = 9), 8));

        output.Should().MatchRegex(@"(?m)^change +0 of 8 agree, 8 differ\r?$").And.Contain("and 3 more");
    }

    [Fact]
    public void What_is_expected_or_resolved_is_never_read_to_decide()
    {
        var (exit, output, _) = Run([Changed(v =>
        {
            v["resolved"] = null;
            v["expected"]!["v3"] = "A";
        })]);

        exit.Should().Be(ExitCode.Difference);
        output.Should().Contain("V1001-1: expected A, actual D");
    }

    [Fact]
    public void Where_the_service_throws_the_case_is_invalid_data_here()
    {
        var error = Changed(v =>
        {
            v["raw"]!["oasysInputs"]!["dcsrp"] = JsonNode.Parse("""{"score":0.59,"band":"MEDIUM"}""");
            v["expected"]!["v3"] = "ERROR";
        });
        var other = Changed(v => v["raw"]!["oasysInputs"]!["dcsrp"] = JsonNode.Parse("""{"score":0.59,"band":"MEDIUM"}"""));

        Run([error]).Exit.Should().Be(ExitCode.Agreement);
        Run([other]).Output.Should().Contain("V1001-1: expected D, actual ERROR (invalid data: direct-contact-medium-below-range, ");
    }

    [Fact]
    public void A_status_goes_before_invalid_data()
    {
        var (exit, _, _) = Run([Changed(v =>
        {
            v["raw"]!["oasysInputs"]!["dcsrp"] = JsonNode.Parse("""{"score":0.59,"band":"MEDIUM"}""");
            v["raw"]!["hasActiveEvent"] = false;
            v["expected"]!["v3"] = "NOT_SUPERVISED";
        })]);

        exit.Should().Be(ExitCode.Agreement);
    }

    [Theory]
    [InlineData("2026-03-20", "D")]
    [InlineData("2026-04-10", "D")]
    public void Another_day_is_decided_under_its_version_which_may_know_nothing_provisional(string asOf, string tier)
    {
        // A static predictor keeps only the third version's tier open.
        var (exit, output, _) = Run([Changed(v =>
        {
            v["asOf"] = asOf;
            v["raw"]!["registrations"] = new JsonArray();
            v["raw"]!["oasysInputs"]!["dcsrp"] = null;
            v["raw"]!["oasysInputs"]!["arp"]!["type"] = "STATIC";
            v["expected"] = JsonNode.Parse(
                """
                {"protect":"C","protectPoints":10,"protectBreakdown":{"RSR":10,"ROSH":0,"MAPPA":0,"COMPLEXITY":0,"ADDITIONAL_FACTORS_FOR_WOMEN":0},
                 "change":2,"changePoints":15,"changeBreakdown":{"NEEDS":11,"OGRS":4,"IOM":0},"provisional":null}
                """);
            v["expected"]!["v3"] = tier;
        })]);

        output.Should().EndWith("agreement on every field" + Environment.NewLine);
        exit.Should().Be(ExitCode.Agreement);
    }

    [Fact]
    public void A_day_that_no_version_covers_is_a_difference_with_its_reason()
    {
        var (exit, output, _) = Run([Changed(v =>
        {
            v["asOf"] = "2026-03-25";
            v["raw"]!["registrations"] = new JsonArray();
        })]);

        exit.Should().Be(ExitCode.Difference);
        output.Should().Contain("expected D, actual no version in force (no version of `hmpps-2026` is in force on ");
    }

    [Fact]
    public void A_call_without_a_file_ends_with_2()
    {
        ConformanceCommand.Run([], TextWriter.Null, TextWriter.Null).Should().Be(ExitCode.Usage);
        ConformanceCommand.Run(["a", "b"], TextWriter.Null, TextWriter.Null).Should().Be(ExitCode.Usage);
        ConformanceCommand.Run(["--help"], TextWriter.Null, TextWriter.Null).Should().Be(ExitCode.Usage);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"id":"A","asOf":"2026-02-30","raw":{},"expected":{}}""")]
    [InlineData("""{"id":"A","asOf":"2026-02-28","raw":{},"expected":{}}""")]
    public void A_file_that_is_not_of_the_form_ends_with_4(string text)
    {
        var (exit, output, error) = Run([text]);

        exit.Should().Be(ExitCode.Unreadable);
        output.Should().BeEmpty();
        error.Should().StartWith("unreadable: ");
    }

    [Theory]
    [InlineData("registrations", "7")]
    [InlineData("convictions", "{}")]
    [InlineData("rsr", "\"3\"")]
    [InlineData("hasActiveEvent", "1")]
    [InlineData("latestReleaseDate", "\"yesterday\"")]
    public void A_raw_value_of_another_kind_ends_with_4(string name, string value) =>
        Run([Changed(v => v["raw"]![name] = JsonNode.Parse(value))]).Exit.Should().Be(ExitCode.Unreadable);

    [Fact]
    public void A_file_that_is_not_there_ends_with_4() =>
        ConformanceCommand.Run([_file + ".missing"], TextWriter.Null, TextWriter.Null).Should().Be(ExitCode.Unreadable);

    [Fact]
    public void A_case_of_which_nothing_is_recorded_is_decided()
    {
        var (exit, output, _) = Run([Changed(v =>
        {
            v["raw"] = JsonNode.Parse("""{"registrations":[],"convictions":[],"assessment":null,"oasysInputs":null,"hasActiveEvent":true}""");
            v["expected"] = JsonNode.Parse(
                """
                {"protect":"D","protectPoints":0,"protectBreakdown":{"RSR":0,"ROSH":0,"MAPPA":0,"COMPLEXITY":0,"ADDITIONAL_FACTORS_FOR_WOMEN":0},
                 "change":0,"changePoints":0,"changeBreakdown":{"NO_MANDATE_FOR_CHANGE":0},"v3":"MISSING","provisional":false}
                """);
        })]);

        output.Should().EndWith("agreement on every field" + Environment.NewLine);
        exit.Should().Be(ExitCode.Agreement);
    }

    private static string Changed(Action<JsonNode> change)
    {
        var vector = JsonNode.Parse(VectorLines.All[1])!;
        change(vector);
        return vector.ToJsonString();
    }

    private (int Exit, string Output, string Error) Run(IEnumerable<string> lines)
    {
        File.WriteAllLines(_file, lines);
        using var output = new StringWriter();
        using var error = new StringWriter();
        return (ConformanceCommand.Run([_file], output, error), output.ToString(), error.ToString());
    }
}
