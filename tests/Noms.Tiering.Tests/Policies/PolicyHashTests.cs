using System.Text;
using FluentAssertions;
using Noms.Tiering.Policies;
using Xunit;

namespace Noms.Tiering.Tests.Policies;

public sealed class PolicyHashTests
{
    private static readonly string Whole = Hash(WholePolicy.Text);

    [Fact]
    public void It_is_sha_256_in_lower_case_hexadecimal()
    {
        Whole.Should().MatchRegex("^[0-9a-f]{64}$");
    }

    [Theory]
    [InlineData("\"value\": 50,", "\"value\": 50.0,")]
    [InlineData("\"value\": 50,", "\"value\": 5e1,")]
    [InlineData("\"value\": 75.5,", "\"value\": 75.50,")]
    [InlineData("\"min\": -10, \"max\": 10", "\"max\": 10, \"min\": -1.0e1")]
    [InlineData("\"description\": \"For tests.\"", "\"description\":\"\\u0046or tests.\"")]
    [InlineData("\"$schema\": \"../schema/policy.schema.json\",", "")]
    [InlineData(", \"worse\": \"upward\"", "")]
    [InlineData("\"finding\": \"NT6104\", \"rules\": [\"H1\", \"H2\"]", "\"finding\": \"NT6103\", \"rules\": [\"H1\"]")]
    [InlineData("\"$comment\": \"every part of the language\",", "\"$comment\": \"another\",")]
    [InlineData("{ \"id\": \"circular\", \"title\": \"The circular\" }", "{ \"title\": \"The circular\",\n\n \"$comment\": \"first\", \"id\": \"circular\" }")]
    public void Layout_comments_the_order_of_properties_needless_zeros_and_what_an_analysis_alone_reads_do_not_change_it(string old, string replacement)
    {
        Hash(WholePolicy.Text.Replace(old, replacement, StringComparison.Ordinal)).Should().Be(Whole);
    }

    [Fact]
    public void A_byte_order_mark_does_not_change_it()
    {
        Hash("\uFEFF" + WholePolicy.Text).Should().Be(Whole);
    }

    [Theory]
    [InlineData("\"value\": 50,", "\"value\": 51,")]
    [InlineData("\"version\": \"1\"", "\"version\": \"1.0\"")]
    [InlineData("\"in\": [\"very-high\", \"high\"]", "\"in\": [\"high\", \"very-high\"]")]
    [InlineData("\"title\": \"Tier 2\"", "\"title\": \"Tier  2\"")]
    public void Whatever_else_the_file_says_changes_it(string old, string replacement)
    {
        Hash(WholePolicy.Text.Replace(old, replacement, StringComparison.Ordinal)).Should().NotBe(Whole);
    }

    /// <summary>Written out by hand from the description of the canonical form, so that another implementation may do so too.</summary>
    [Fact]
    public void It_is_of_the_canonical_form_that_is_described()
    {
        const string text = """
            { "version": "1", "id": "small", "title": "Smäll \"\t\u0001", "effective": { "to": "2006-01-01", "from": "2005-01-01" }, "sources": [],
              "scales": [ { "id": "s", "title": "S", "default": "a", "levels": [ { "title": "A", "id": "a" } ] } ],
              "reads": {}, "rules": [], "profile": [ { "id": "p", "title": "P", "by": ["s"], "values": { "a": -2.500e0 } } ] }
            """;
        const string canonical = """
            {"effective":{"from":"2005-01-01","to":"2006-01-01"},"id":"small","profile":[{"by":["s"],"id":"p","title":"P","values":{"a":-2.5}}],"reads":{},"rules":[],"scales":[{"default":"a","id":"s","levels":[{"id":"a","title":"A"}],"title":"S"}],"sources":[],"title":"Smäll \"\u0009\u0001","version":"1"}
            """;

        Hash(text).Should().Be(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(canonical))));
    }

    private static string Hash(string text) => PolicyReader.Read(Encoding.UTF8.GetBytes(text)).Policy.Hash;
}
