using System.Text;
using FluentAssertions;
using Noms.Tiering.Policies;
using Xunit;

namespace Noms.Tiering.Tests.Overlays;

public sealed class OverlayDiagnostics
{
    // The whole policy is in force to the end of August 2006.
    private static readonly DateOnly Later = new(2006, 9, 1);

    public static TheoryData<int> Faulty => [.. Enumerable.Range(0, FaultyOverlays.All.Length)];

    [Theory]
    [MemberData(nameof(Faulty))]
    public void A_fault_has_its_code_its_pointer_its_line_and_its_column_and_brings_no_others(int index)
    {
        var faulty = FaultyOverlays.All[index];
        var (line, column) = faulty.Place();

        var result = Read(index);

        var expected = (faulty.Code, faulty.Pointer, line, column);
        var actual = result.Diagnostics.Select(d => (d.Code, d.Pointer, d.Line, d.Column));
        result.IsSuccess.Should().BeFalse();
        if (faulty.IsOthersIgnored)
        {
            actual.Should().Contain(expected, string.Join('\n', result.Diagnostics));
        }
        else
        {
            actual.Should().Equal([expected], string.Join('\n', result.Diagnostics));
        }
    }

    [Theory]
    [MemberData(nameof(Faulty))]
    public void A_message_begins_in_lower_case_and_names_no_type_of_the_language(int index)
    {
        foreach (var diagnostic in Read(index).Diagnostics)
        {
            diagnostic.Message.Should().MatchRegex("^[a-z`]").And.NotEndWith(".").And.NotMatchRegex("JsonValue|DeterminantKind|System\\.|\\bnull reference");
            diagnostic.Severity.Should().Be(DiagnosticSeverity.Error);
        }
    }

    [Fact]
    public void An_overlay_that_lowers_a_protected_floor_is_told_which() =>
        Message("NT1080").Should().Be("the floor of rule `H1` is protected, so nothing lowers it");

    [Fact]
    public void What_makes_the_national_policy_faulty_is_said_with_its_place_there() =>
        Message("NT1109").Should().StartWith("with this the policy that it extends is faulty at `/constraints/0`: `likely.from` is 76%, which is not at most `likely.very`, 75.5");

    [Fact]
    public void Every_fault_comes_back_at_once_in_the_order_of_the_file()
    {
        var text = WholeOverlay.Text
            .Replace("\"area\": \"Avon and Somerset\"", "\"statuses\": []", StringComparison.Ordinal)
            .Replace("\"value\": 55", "\"value\": 101", StringComparison.Ordinal)
            .Replace("\"authority\": \"local\", \"cite\"", "\"authority\": \"national\", \"cite\"", StringComparison.Ordinal)
            .Replace("\"on\": [\"V1\", \"A1\"]", "\"on\": [\"H1\"]", StringComparison.Ordinal);

        WholeOverlay.Read(text).Diagnostics.Select(d => d.Code).Should().Equal("NT1007", "NT1043", "NT1080", "NT1106");
    }

    [Fact]
    public void An_overlay_of_a_version_that_is_over_is_told_the_version_that_is_in_force()
    {
        var text = """
            { "overlay": "avon", "version": "1", "title": "Avon", "extends": { "policy": "hmpps-2026", "version": "1" }, "effective": { "from": "2026-01-01" } }
            """;

        var result = OverlayReader.Read(Encoding.UTF8.GetBytes(text), TieringPolicies.Hmpps2026, new DateOnly(2026, 11, 22));

        result.Diagnostics.Should().ContainSingle().Which.Message.Should().MatchRegex(
            "^version `1` of `hmpps-2026`, in force from .* to .*, is no longer in force on 22 November 2026; version `3` is, from .*; write the overlay anew for it$");
        OverlayReader.Read(Encoding.UTF8.GetBytes(text), TieringPolicies.Hmpps2026).IsSuccess.Should().BeTrue("without a day old decisions can be replayed");
    }

    [Fact]
    public void An_overlay_whose_own_days_are_over_is_told_so()
    {
        var text = WholeOverlay.Text.Replace("\"to\": \"2006-12-31\"", "\"to\": \"2005-12-31\"", StringComparison.Ordinal);

        var fault = WholeOverlay.Read(text, new DateOnly(2006, 1, 1)).Diagnostics.Should().ContainSingle().Which;
        fault.Code.Should().Be("NT1103");
        fault.Pointer.Should().Be("/effective");
        WholeOverlay.Read(text, new DateOnly(2005, 12, 31)).IsSuccess.Should().BeTrue();
    }

    [Fact]
    public void An_overlay_is_not_laid_upon_an_overlay()
    {
        var read = () => OverlayReader.Read(Encoding.UTF8.GetBytes(WholeOverlay.Text), WholeOverlay.Policy);

        read.Should().Throw<ArgumentException>().WithMessage("`whole 1+avon.3` has an overlay already*");
    }

    private static PolicyReadResult Read(int index)
    {
        var faulty = FaultyOverlays.All[index];
        return OverlayReader.Read(faulty.Text, WholeOverlay.National, faulty.Code == "NT1103" ? Later : null);
    }

    private static string Message(string code) =>
        Read(Array.FindIndex(FaultyOverlays.All, faulty => faulty.Code == code)).Diagnostics.First(d => d.Code == code).Message;
}
