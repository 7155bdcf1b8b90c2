using System.Text.Json;
using FluentAssertions;
using Xunit;

namespace Noms.Tiering.Tests.Tracing;

public sealed class AdjustmentTraceTests
{
    [Theory]
    [MemberData(nameof(TracedCases.Names), MemberType = typeof(TracedCases))]
    public void From_the_trace_alone_the_way_from_the_calculated_to_the_final_level_can_be_followed(string name)
    {
        using var trace = JsonDocument.Parse(TracedCases.TraceOf(name).ToUtf8Json());
        foreach (var scale in trace.RootElement.GetProperty("scales").EnumerateArray().Where(s => Text(s, "level") is not null))
        {
            var level = Text(scale, "calculatedLevel");
            foreach (var one in scale.GetProperty("overrides").EnumerateArray().OrderByDescending(o => Text(o, "authority") == "national"))
            {
                Text(one, "before").Should().Be(level);
                level = Text(one, "after");
                one.GetProperty("isApplied").GetBoolean().Should().Be(Text(one, "standing") == "applied");
            }

            if (scale.GetProperty("judgement") is { ValueKind: JsonValueKind.Object } judgement)
            {
                Text(judgement, "before").Should().Be(level);
                level = Text(judgement, "after");
            }

            Text(scale, "level").Should().Be(level);
        }
    }

    [Fact]
    public void An_override_of_the_trace_has_its_authority_source_reason_window_and_tests()
    {
        var scale = TracedCases.TraceOf("refused").Scales[0];
        var one = scale.Overrides.Single(o => o.Outcome.Id == "X1");

        (one.Outcome.Authority, one.Outcome.Reason, one.Outcome.EffectiveFrom).Should().Be((OverrideAuthority.Local, "A priority of the area's plan", new DateOnly(2006, 1, 1)));
        one.Outcome.Policy!.Citations.Select(c => c.ToString()).Should().Equal("s 4");
        (one.InArea!.Truth, one.Condition!.Truth).Should().Be((Truth.Unknown, Truth.Met));
        scale.Overrides.Select(o => o.Outcome.Standing).Should().Contain([OverrideStanding.AreaUnknown, OverrideStanding.Expired, OverrideStanding.Conflict]);
    }

    [Fact]
    public void The_form_for_the_person_has_the_grade_and_the_reason_and_not_what_others_wrote()
    {
        var text = TracedCases.TraceOf("judged").ToTextForPerson();

        text.Should().Contain("team manager").And.Contain("protective factors").And.NotContain("supported by family");
        TracedCases.TraceOf("judged").ToText().Should().Contain("supported by family");
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
