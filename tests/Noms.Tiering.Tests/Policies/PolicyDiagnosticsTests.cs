using System.Text;
using System.Text.RegularExpressions;
using FluentAssertions;
using Noms.Tiering.Policies;
using Xunit;

namespace Noms.Tiering.Tests.Policies;

public sealed class PolicyDiagnosticsTests
{
    public static TheoryData<int> Faulty => [.. Enumerable.Range(0, FaultyPolicies.All.Length)];

    [Theory]
    [MemberData(nameof(Faulty))]
    public void A_fault_has_its_code_its_pointer_its_line_and_its_column_and_brings_no_others(int index)
    {
        var faulty = FaultyPolicies.All[index];
        var (line, column) = faulty.Place();

        var result = PolicyReader.Read(faulty.Text);

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
        foreach (var diagnostic in PolicyReader.Read(FaultyPolicies.All[index].Text).Diagnostics)
        {
            diagnostic.Message.Should().MatchRegex("^[a-z`]").And.NotEndWith(".").And.NotMatchRegex("JsonValue|DeterminantKind|System\\.|\\bnull reference");
            diagnostic.Severity.Should().Be(DiagnosticSeverity.Error);
        }
    }

    [Fact]
    public void The_table_of_codes_has_those_that_some_faulty_policy_of_these_tests_gets_and_no_others()
    {
        var table = Regex.Matches(Repository.Read("rules/README.md"), @"^\| (NT1\d{3}) \|", RegexOptions.Multiline).Select(m => m.Groups[1].Value).ToList();

        table.Should().OnlyHaveUniqueItems().And.BeInAscendingOrder();
        table.Should().BeEquivalentTo(FaultyPolicies.All.Select(faulty => faulty.Code).Distinct());
    }

    [Fact]
    public void Every_fault_comes_back_at_once_in_the_order_of_the_file()
    {
        var text = WholePolicy.Text
            .Replace("\"default\": \"low\"", "\"defualt\": \"low\"", StringComparison.Ordinal)
            .Replace("\"of\": \"ogrs3\"", "\"of\": \"orgs3\"", StringComparison.Ordinal)
            .Replace("\"protected\": true", "\"protected\": 1", StringComparison.Ordinal)
            .Replace("\"needs\": \"interventions\"", "\"needs\": \"nothing\"", StringComparison.Ordinal);

        var diagnostics = PolicyReader.Read(Encoding.UTF8.GetBytes(text)).Diagnostics;

        diagnostics.Select(d => d.Code).Should().ContainInOrder("NT1008", "NT1007", "NT1024", "NT1006", "NT1030");
        diagnostics.Select(d => (d.Line, d.Column)).Should().BeInAscendingOrder();
    }

    [Fact]
    public void A_mistyped_name_is_answered_with_the_nearest()
    {
        var text = WholePolicy.Text.Replace("\"of\": \"ogrs3\"", "\"of\": \"orgs3\"", StringComparison.Ordinal);

        PolicyReader.Read(Encoding.UTF8.GetBytes(text)).Diagnostics.Should().Contain(d => d.Message.Contains("did you mean `ogrs3`?", StringComparison.Ordinal));
    }

    [Fact]
    public void A_cycle_is_named_from_its_beginning_to_its_beginning()
    {
        var cycle = FaultyPolicies.All.Single(faulty => faulty.Code == "NT1075");

        PolicyReader.Read(cycle.Text).Diagnostics.Single().Message.Should().EndWith("`changeFirst` reads `changeNext` reads `changeFirst`");
    }

    [Fact]
    public void Using_the_policy_of_a_faulty_file_throws_with_every_fault()
    {
        var result = PolicyReader.Read("{}"u8);

        var use = () => result.Policy;

        use.Should().Throw<PolicyException>().Which.Diagnostics.Should().Equal(result.Diagnostics).And.HaveCountGreaterThan(5);
    }
}
