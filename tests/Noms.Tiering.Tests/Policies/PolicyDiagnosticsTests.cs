using System.Text;
using System.Text.RegularExpressions;
using FluentAssertions;
using Noms.Tiering.Policies;
using Noms.Tiering.Tests.Overlays;
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
    public void The_tables_of_codes_have_those_that_some_faulty_policy_or_overlay_of_these_tests_gets_and_no_others()
    {
        var table = Regex.Matches(Repository.Read("rules/README.md"), @"^\| (NT1\d{3}) \|", RegexOptions.Multiline).Select(m => m.Groups[1].Value).ToList();

        table.Should().OnlyHaveUniqueItems().And.BeInAscendingOrder();
        table.Should().BeEquivalentTo(FaultyPolicies.All.Select(faulty => faulty.Code).Concat(FaultyOverlays.All.Select(faulty => faulty.Code)).Distinct());
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

    [Theory]
    [InlineData("{ \"not\": { \"some\": \"sentences\" } }", "{ \"and\": [ { \"some\": \"sentences\" } ] }", "did you mean `all`?")]
    [InlineData("{ \"not\": { \"some\": \"sentences\" } }", "{ \"or\": [ { \"some\": \"sentences\" } ] }", "did you mean `any`?")]
    [InlineData("{ \"is\": 0 }", "0", "written `{ \"is\": ... }`")]
    [InlineData("\"localScore\": { \"whenMissing\": { \"is\": \"none\" } }", "\"localScore\": { \"whenMissing\": \"none\" }", "written `{ \"is\": ... }`")]
    [InlineData("\"ogrs3\": { \"whenMissing\": \"open\" }", "\"ogrs3\": { \"whenMissing\": \"opne\" }", "did you mean `open`?")]
    public void What_others_would_write_is_answered_with_how_it_is_written(string old, string replacement, string hint)
    {
        Messages(old, replacement).Should().Contain(message => message.Contains(hint, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{ \"id\": \"2\", \"title\": \"Tier 2\" }", "\"2\"", "a level must be an object; this is a text")]
    [InlineData("\"protected\": true", "\"protected\": 1", "`protected` must be true or false; this is a number")]
    [InlineData("\"title\": \"Tier\",", "\"title\": [],", "`title` must be a text; this is a list")]
    [InlineData("\"id\": \"whole\"", "\"id\": null", "an id must be a text; this is null")]
    [InlineData("\"from\": [5, 0, -10]", "\"from\": [5, \"0\", -10]", "each of `from` must be a number; this is a text")]
    [InlineData("\"scales\": [\"tier\", \"change\"]", "\"scales\": {}", "`scales` must be a list; this is an object")]
    [InlineData("{ \"years\": 1, \"months\": 6, \"days\": 3 }", "{ \"years\": \"1\" }", "`years` must be a whole number; this is a text")]
    public void A_wrong_type_is_always_said_in_the_same_words(string old, string replacement, string message)
    {
        Messages(old, replacement).Should().Contain(message);
    }

    [Fact]
    public void Nothing_is_called_unread_while_what_might_read_it_is_faulty()
    {
        var mistyped = WholePolicy.Text.Replace("\"of\": \"ogrs3\"", "\"of\": \"orgs3\"", StringComparison.Ordinal)
            .Replace("{ \"determinant\": \"ogrs3\", \"recorded\": false },", "", StringComparison.Ordinal);

        PolicyReader.Read(Encoding.UTF8.GetBytes(mistyped)).Diagnostics.Select(d => d.Code).Should().Contain("NT1024").And.NotContain("NT1051");
    }

    [Fact]
    public void Long_words_and_pointers_of_the_file_are_cut_in_diagnostics()
    {
        var word = new string('w', 100_000);
        var text = WholePolicy.Text.Replace("\"localGang\": {", $"\"{word}\": {{", StringComparison.Ordinal).Replace("\"is\": \"red\"", $"\"is\": \"{word}\"", StringComparison.Ordinal);

        var diagnostics = PolicyReader.Read(Encoding.UTF8.GetBytes(text)).Diagnostics;

        diagnostics.Should().HaveCountGreaterThan(1).And.OnlyContain(d => d.Message.Length < 500 && d.Pointer.Length <= 203);
    }

    [Fact]
    public void A_file_of_duplicate_names_costs_no_more_than_its_length()
    {
        var names = string.Join(',', Enumerable.Range(0, 150_000).Select(n => $"\"x{n % 75_000}\":0"));
        var text = Encoding.UTF8.GetBytes("{" + names + "}");
        var before = GC.GetAllocatedBytesForCurrentThread();

        var diagnostics = PolicyReader.Read(text).Diagnostics;

        diagnostics.Should().HaveCount(1001).And.ContainSingle(d => d.Code == "NT1017");
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(1000L * text.Length);
    }

    [Fact]
    public void A_cycle_is_named_from_its_beginning_to_its_beginning()
    {
        var cycle = FaultyPolicies.All.Single(faulty => faulty.Code == "NT1075");

        PolicyReader.Read(cycle.Text).Diagnostics.Single().Message.Should().EndWith("`changeFirst` reads `changeNext` reads `changeFirst`");
    }

    private static IEnumerable<string> Messages(string old, string replacement)
    {
        WholePolicy.Text.Should().Contain(old);
        return PolicyReader.Read(Encoding.UTF8.GetBytes(WholePolicy.Text.Replace(old, replacement, StringComparison.Ordinal))).Diagnostics.Select(d => d.Message);
    }

    [Fact]
    public void Using_the_policy_of_a_faulty_file_throws_with_every_fault()
    {
        var result = PolicyReader.Read("{}"u8);

        var use = () => result.Policy;

        use.Should().Throw<PolicyException>().Which.Diagnostics.Should().Equal(result.Diagnostics).And.HaveCountGreaterThan(5);
    }
}
