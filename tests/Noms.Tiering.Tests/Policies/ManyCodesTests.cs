using System.Text;
using FluentAssertions;
using Noms.Tiering.Policies;
using Xunit;

namespace Noms.Tiering.Tests.Policies;

public sealed class ManyCodesTests
{
    [Fact]
    public void However_many_codes_the_tests_name_there_is_another_that_an_unknown_one_may_be()
    {
        var codes = Enumerable.Range(0, 60).Select(n => "other" + new string('-', n)).Concat(Enumerable.Range(1, 20).Select(n => $"other {n}"));
        var text = WholePolicy.Text.Replace("[\"home\", \"office\"]", $"[{string.Join(", ", codes.Select(code => $"\"{code}\""))}]", StringComparison.Ordinal);
        var policy = PolicyReader.Read(Encoding.UTF8.GetBytes(text)).Policy;
        var visits = policy.Catalogue.Find("localVisits")!;
        var open = TieringCase.Create("C1").With(new Fact(visits, FactValue.List(new FactList([], isComplete: false)))).Build();

        var decision = new TieringEngine(policy).Decide(open, new DateOnly(2006, 3, 1));

        decision.Scales[0].Possible.Should().HaveCountGreaterThan(1);
    }
}
