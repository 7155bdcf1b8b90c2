using FluentAssertions;
using Noms.Tiering.Conformance;
using Xunit;

namespace Noms.Tiering.Tests.Vectors;

/// <summary>The live service's own answers for 1,000 generated cases, from raw records to decisions.</summary>
public sealed class VectorTests
{
    private static readonly Lazy<Comparison> Whole = new(() => Comparison.Of(VectorLines.Read()));

    [Theory]
    [InlineData("protect")]
    [InlineData("protectPoints")]
    [InlineData("protectBreakdown")]
    [InlineData("change")]
    [InlineData("changePoints")]
    [InlineData("changeBreakdown")]
    [InlineData("v3")]
    [InlineData("provisional")]
    public void A_field_agrees_with_the_service_on_1000_of_1000_cases(string name)
    {
        var field = Whole.Value.Fields.Single(f => f.Name == name);

        field.First.Should().BeEmpty();
        field.Compared.Should().Be(1000);
        field.Agreeing.Should().Be(1000);
    }

    [Fact]
    public void No_other_field_is_compared() => Whole.Value.Fields.Should().HaveCount(8);

    [Fact]
    public void What_the_intake_left_out_is_counted_by_code() =>
        Whole.Value.Diagnostics.Should().Equal(
            new Dictionary<string, int> { ["NT6013"] = 53, ["NT6014"] = 49, ["NT6030"] = 25 });

    [Fact]
    public void No_vector_lies_where_the_policy_is_followed_and_not_the_service() =>
        VectorLines.Read().Select(v => v.Raw.GetProperty("rsr")).Where(r => r.ValueKind == System.Text.Json.JsonValueKind.Number)
            .Select(r => r.GetDecimal()).Should().NotContain(rsr => rsr == 99.99m || (rsr > 6.99m && rsr < 7));
}
