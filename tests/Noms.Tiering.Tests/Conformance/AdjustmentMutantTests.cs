using System.Text;
using FluentAssertions;
using Noms.Tiering.Assurance;
using Noms.Tiering.Policies;
using Noms.Tiering.Tests.Policies;
using Xunit;

namespace Noms.Tiering.Tests.Conformance;

public sealed class AdjustmentMutantTests
{
    [Fact]
    public void Every_part_of_an_override_and_of_the_limits_of_judgement_is_changed() =>
        PolicyMutations.Of(PolicyReader.Read(Encoding.UTF8.GetBytes(WholePolicy.Text)).Policy).Select(m => m.Name).Should().Contain(
        [
            "/overrides/0: drop", "/overrides/0/protected: true -> false", "/overrides/0/authority: \"local\" -> \"national\"",
            "/overrides/0/effective/from: \"2005-06-01\" -> \"2005-06-02\"", "/overrides/0/effective/to: \"2006-05-31\" -> \"2006-05-30\"",
            "/overrides/0/areas/1: drop \"east\"", "/overrides/0/areas: drop", "/overrides/1/cap: \"3\" -> \"2\"", "/overrides/2/level: \"high\" -> \"low\"",
            "/judgement/0: drop", "/judgement/0/grades/1: drop", "/judgement/0/grades/0/up: 1 -> 2", "/judgement/0/reviewWithinMonths: 6 -> 7",
            "/judgement/0/afterReview: \"stands\" -> \"lapses\"",
        ]);
}
