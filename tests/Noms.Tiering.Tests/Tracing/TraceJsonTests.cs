using System.Globalization;
using System.Text;
using System.Text.Json;
using FluentAssertions;
using Noms.Tiering.Tracing;
using Xunit;

namespace Noms.Tiering.Tests.Tracing;

public sealed class TraceJsonTests
{
    [Theory]
    [MemberData(nameof(TracedCases.Names), MemberType = typeof(TracedCases))]
    public void Every_trace_fits_the_published_schema(string name)
    {
        using var schema = JsonDocument.Parse(GoldenFiles.Schema());
        using var trace = Parse(name);

        new JsonShape(schema.RootElement).FaultsOf(trace.RootElement).Should().BeEmpty();
    }

    [Fact]
    public void A_trace_without_a_rules_truth_does_not_fit_the_schema()
    {
        using var schema = JsonDocument.Parse(GoldenFiles.Schema());
        var json = Encoding.UTF8.GetString(TracedCases.TraceOf("complete").ToUtf8Json());
        using var trace = JsonDocument.Parse(json.Replace("\"truth\":\"met\"", "\"verity\":\"met\"", StringComparison.Ordinal));

        new JsonShape(schema.RootElement).FaultsOf(trace.RootElement).Should().Contain(f => f.Contains("verity")).And.Contain(f => f.Contains("lacks truth"));
    }

    [Theory]
    [MemberData(nameof(TracedCases.Names), MemberType = typeof(TracedCases))]
    public void From_the_trace_alone_every_truth_can_be_worked_out_again(string name)
    {
        using var trace = Parse(name);
        string[] holders = ["rules", "statuses", "invalidDataConditions", "labelSuffixes"];

        foreach (var holder in holders.SelectMany(h => trace.RootElement.GetProperty(h).EnumerateArray()))
        {
            TraceReplay.TruthOf(holder.GetProperty("condition")).Should().Be(holder.GetProperty("truth").GetString(), "{0}", holder);
        }

        var status = trace.RootElement.GetProperty("statuses").EnumerateArray()
            .Where(s => TraceReplay.TruthOf(s.GetProperty("condition")) == "met").Select(s => s.GetProperty("id").GetString()).FirstOrDefault();
        trace.RootElement.GetProperty("status").GetString().Should().Be(status);
    }

    [Theory]
    [MemberData(nameof(TracedCases.Names), MemberType = typeof(TracedCases))]
    public void From_the_trace_alone_every_level_that_rests_on_known_rules_can_be_worked_out_again(string name)
    {
        var decision = TracedCases.Of(name);
        using var trace = Parse(name);
        if (decision.State == DecisionState.InvalidData)
        {
            trace.RootElement.GetProperty("scales").EnumerateArray().Should().OnlyContain(s => s.GetProperty("calculatedLevel").ValueKind == JsonValueKind.Null);
            return;
        }

        foreach (var scale in trace.RootElement.GetProperty("scales").EnumerateArray())
        {
            var outcome = decision.Scales.Single(s => s.Scale.Id == scale.GetProperty("id").GetString());
            if (TraceReplay.LevelOf(trace.RootElement, scale) is { } level)
            {
                level.Should().Be(outcome.CalculatedLevel!.Id);
            }
            else if (outcome.Level is { } open)
            {
                outcome.Possible.Should().Contain(open);
                outcome.Scale.Levels.Should().Contain(open).And.NotContain(l => l.Id == scale.GetProperty("protectedFloor").GetString() && l > open);
            }
        }
    }

    [Fact]
    public void Of_a_case_with_every_fact_recorded_both_levels_can_be_worked_out_again()
    {
        using var trace = Parse("complete");

        trace.RootElement.GetProperty("scales").EnumerateArray().Select(s => TraceReplay.LevelOf(trace.RootElement, s))
            .Should().Equal("2", "B");
    }

    [Theory]
    [MemberData(nameof(TracedCases.Names), MemberType = typeof(TracedCases))]
    public void The_same_case_gives_the_same_bytes_whatever_the_culture(string name)
    {
        var before = CultureInfo.CurrentCulture;
        var first = TracedCases.TraceOf(name).ToUtf8Json();
        try
        {
            var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            culture.NumberFormat.NumberDecimalSeparator = ",";
            culture.NumberFormat.NegativeSign = "~";
            culture.DateTimeFormat.MonthNames = [.. Enumerable.Range(1, 13).Select(m => $"M{m}")];
            culture.DateTimeFormat.MonthGenitiveNames = culture.DateTimeFormat.MonthNames;
            CultureInfo.CurrentCulture = culture;
            TracedCases.TraceOf(name).ToUtf8Json().Should().Equal(first);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_parameter_stands_with_its_provenance_on_every_rule_that_rests_on_it_through_a_derived_determinant()
    {
        using var trace = Parse("complete");

        var parameter = trace.RootElement.GetProperty("rules").EnumerateArray().Single(r => r.GetProperty("id").GetString() == "H2")
            .GetProperty("parameters").EnumerateArray().Should().ContainSingle().Subject;
        parameter.GetProperty("id").GetString().Should().Be("likelihood.from");
        parameter.GetProperty("provenance").GetString().Should().Be("assumed");
    }

    [Fact]
    public void A_writer_of_the_callers_own_gets_the_same_trace()
    {
        var trace = TracedCases.TraceOf("sparse");
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            TraceJson.Write(trace, writer);
        }

        using var one = JsonDocument.Parse(stream.ToArray());
        using var other = JsonDocument.Parse(TraceJson.ToUtf8Json(trace, indented: true));
        JsonElement.DeepEquals(one.RootElement, other.RootElement).Should().BeTrue();
    }

    private static JsonDocument Parse(string name) => JsonDocument.Parse(TracedCases.TraceOf(name).ToUtf8Json());
}
