using FluentAssertions;
using Noms.Tiering.Tracing;
using Xunit;

namespace Noms.Tiering.Tests.Tracing;

/// <summary>
/// What a caseworker reads, as a whole. Where a text is meant to change, look at what was received (the message says where it is) and,
/// if it reads well, put it in place of the golden file.
/// </summary>
public sealed class TraceGoldenTests
{
    [Fact]
    public void A_case_with_every_fact_recorded_reads_as_agreed() => Reads("complete.txt", TracedCases.TraceOf("complete"));

    [Fact]
    public void A_case_of_which_little_is_known_reads_as_agreed() => Reads("sparse.txt", TracedCases.TraceOf("sparse"));

    [Fact]
    public void A_case_with_a_status_reads_as_agreed() => Reads("status.txt", TracedCases.TraceOf("status"));

    [Fact]
    public void A_case_of_invalid_data_reads_as_agreed() => Reads("invalid.txt", TracedCases.TraceOf("invalid"));

    [Fact]
    public void A_case_under_the_2005_model_reads_as_agreed() => Reads("noms-2005.txt", TracedCases.TraceOf("noms-2005-capped"));

    [Fact]
    public void A_case_that_an_override_and_a_judgement_adjust_reads_as_agreed() => Reads("judged.txt", TracedCases.TraceOf("judged"));

    [Fact]
    public void A_case_with_overrides_in_conflict_and_a_refused_judgement_reads_as_agreed() => Reads("refused.txt", TracedCases.TraceOf("refused"));

    private static void Reads(string golden, DecisionTrace trace)
    {
        var text = trace.ToText();
        var kept = GoldenFiles.Keep(golden, text);
        text.Should().Be(GoldenFiles.Text(golden), "that is the golden file; what was received is {0}", kept);
    }
}
