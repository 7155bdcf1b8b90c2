using System.Globalization;
using FluentAssertions;
using Noms.Tiering.Policies;
using Noms.Tiering.Tracing;
using Xunit;

namespace Noms.Tiering.Tests.Tracing;

public sealed class TraceTextTests
{
    [Theory]
    [MemberData(nameof(TracedCases.UnderAssumedFigures), MemberType = typeof(TracedCases))]
    public void No_assumed_figure_stands_without_the_word_assumed(string name)
    {
        var text = TracedCases.TraceOf(name).ToText().Replace("\n", " ", StringComparison.Ordinal);
        while (text.Contains("  ", StringComparison.Ordinal))
        {
            text = text.Replace("  ", " ", StringComparison.Ordinal);
        }

        string[] figures = name.StartsWith("noms", StringComparison.Ordinal) ? ["50%", "41 points", "3 needs"] : ["57%", "street-crime or burglary", "street-crime, burglary"];
        foreach (var figure in figures)
        {
            var places = text.Split(figure);
            places.Skip(1).Should().OnlyContain(
                after => after.StartsWith(" (assumed)", StringComparison.Ordinal) || after.StartsWith(", assumed:", StringComparison.Ordinal), figure);
        }

        figures.Should().Contain(figure => text.Contains(figure, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(TracedCases.Names), MemberType = typeof(TracedCases))]
    public void Lines_are_plain_and_at_most_a_hundred_characters(string name)
    {
        var text = TracedCases.TraceOf(name).ToText();

        text.Should().NotContainAny("\r", "\u001b", "\t").And.EndWith("\n");
        text.Split('\n').Should().OnlyContain(line => line.Length <= 100 && line == line.TrimEnd());
    }

    [Theory]
    [MemberData(nameof(TracedCases.Names), MemberType = typeof(TracedCases))]
    public void Every_rule_stands_with_each_of_its_tests_and_what_was_needed(string name)
    {
        var trace = TracedCases.TraceOf(name);
        var lines = Unwrapped(trace.ToText());

        foreach (var rule in trace.Rules)
        {
            var start = lines.FindIndex(l => l.StartsWith($"  {rule.Rule.Id}  {rule.Rule.Title}", StringComparison.Ordinal));
            start.Should().BeGreaterThan(0, rule.Rule.Id);
            var own = lines.Skip(start + 1).TakeWhile(l => l.StartsWith("      ", StringComparison.Ordinal)).ToList();
            own.Count(l => l.Contains("; needed: ", StringComparison.Ordinal)).Should().Be(TestsIn(rule.Condition), rule.Rule.Id);
        }
    }

    [Fact]
    public void The_first_sentence_says_the_level_and_why_in_the_policys_words() =>
        TracedCases.TraceOf("sparse").ToText().Should().StartWith("Tier 3, because notorious (O1; model 7).\n");

    [Fact]
    public void A_provisional_level_says_what_is_still_possible_and_what_keeps_it_open()
    {
        var decision = TracedCases.Of("sparse");
        var lines = Unwrapped(TracedCases.TraceOf("sparse").ToText());

        decision.Scales[0].IsProvisional.Should().BeTrue();
        lines.Should().Contain("Provisional: Tier 3 or Tier 4 is still possible.");
        lines.Should().Contain("Kept open by: risk of serious harm (not recorded), visits (not wholly known).");
    }

    [Fact]
    public void What_stood_in_is_counted_and_listed()
    {
        var trace = TracedCases.TraceOf("sparse");

        trace.ToText().Should().Contain($"Not recorded, so the policy's own value stood in ({trace.StoodIn})\n").And.Contain("\n  Reasonably motivated: yes\n");
    }

    [Fact]
    public void A_trace_does_not_print_the_case_into_a_log()
    {
        var trace = TracedCases.TraceOf("complete");
        object[] parts = [trace, .. trace.Determinants, .. trace.Derived, .. trace.Rules.Select(r => r.Condition)];

        parts.Select(p => p.ToString()).Should().NotContain(t => t!.Contains("62") || t.Contains("C-complete") || t.Contains("2.5"));
    }

    [Fact]
    public void The_text_is_the_same_whatever_the_culture()
    {
        var before = CultureInfo.CurrentCulture;
        var expected = TracedCases.TraceOf("complete").ToText();
        try
        {
            var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            culture.NumberFormat.NumberDecimalSeparator = ",";
            culture.DateTimeFormat.MonthGenitiveNames = [.. Enumerable.Range(1, 13).Select(m => $"M{m}")];
            CultureInfo.CurrentCulture = culture;
            TraceText.ToString(TracedCases.TraceOf("complete")).Should().Be(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static int TestsIn(ConditionTrace trace) => trace.Parts.Sum(TestsIn) + (trace.Condition is TestCondition ? 1 : 0);

    /// <summary>Lines before they were wrapped: a line that stands deeper than the one before and starts with no word of its own belongs to it.</summary>
    private static List<string> Unwrapped(string text)
    {
        string[] starts = ["met ", "not met", "unknown", "rests on", "if met", "would give", "- "];
        var lines = new List<string>();
        foreach (var line in text.Split('\n'))
        {
            var isContinuation = lines.Count > 0 && line.StartsWith("  ", StringComparison.Ordinal) && Indent(line) > Indent(lines[^1])
                && lines[^1].Length > 0 && !starts.Any(line.TrimStart().StartsWith) && lines[^1].Split('\n')[^1].Length > 60;
            if (isContinuation)
            {
                lines[^1] += " " + line.TrimStart();
            }
            else
            {
                lines.Add(line);
            }
        }

        return lines;
    }

    private static int Indent(string line) => line.Length - line.TrimStart().Length;
}
