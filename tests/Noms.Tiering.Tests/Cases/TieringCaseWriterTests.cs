using System.Buffers;
using System.Text;
using System.Text.Json;
using FluentAssertions;
using Noms.Tiering.Cases;
using Xunit;

namespace Noms.Tiering.Tests.Cases;

public sealed class TieringCaseWriterTests
{
    [Fact]
    public void A_case_is_written_in_the_order_of_the_catalogue_without_needless_words()
    {
        var tieringCase = TieringCase.Create("C1")
            .With(Determinants.NamedPriorities, ["street-crime"])
            .With(Determinants.Sentences, [new Sentence
            {
                Type = SentenceType.CommunityOrder,
                Phase = SentencePhase.Community,
                LengthMonths = 12.50m,
                Requirements = [new Requirement(RequirementType.Supervision, RequirementState.Outstanding)],
            }])
            .With(Determinants.Csrp, 3.20m, "OASys", new DateOnly(2006, 2, 1), FactBasis.Dynamic)
            .With(Determinants.Ogrs3, 62.000m)
            .WithFact(Determinants.Releases, FactValue.List(new FactList([], isComplete: false)))
            .WithFact(Determinants.LatestRelease, FactValue.None)
            .WithPreviousLevel("tier", "2")
            .WithPreviousLevel("change", "1")
            .Build();

        Written(tieringCase, new DateOnly(2006, 3, 1)).Should().Be(
            """{"id":"C1","asOf":"2006-03-01","facts":{"ogrs3":62,"csrp":{"value":3.2,"source":"OASys","date":"2006-02-01","basis":"dynamic"},"""
            + """ "sentences":[{"type":"community-order","phase":"community","lengthMonths":12.5,"requirements":[{"type":"supervision","state":"outstanding"}]}],""".TrimStart()
            + """ "releases":{"value":[],"complete":false},"latestRelease":"none","namedPriorities":["street-crime"]},"previousLevels":{"change":"1","tier":"2"}}""".TrimStart());
    }

    [Fact]
    public void What_is_written_is_read_back_as_it_was()
    {
        for (var seed = 0; seed < 1_000; seed++)
        {
            var random = new Random(seed);
            var tieringCase = GeneratedCase.From(random);
            DateOnly? asOf = random.Next(2) == 0 ? new DateOnly(2026, 11, 22) : null;
            var written = Written(tieringCase, asOf);

            var result = TieringCaseReader.Read(Encoding.UTF8.GetBytes(written), DeterminantCatalogue.National);

            result.Diagnostics.Should().BeEmpty("seed {0}", seed);
            result.AsOf.Should().Be(asOf);
            result.Case.Id.Should().Be(tieringCase.Id);
            result.Case.Facts.SequenceEqual(tieringCase.Facts).Should().BeTrue("seed {0}", seed);
            result.Case.PreviousLevels.Should().Equal(tieringCase.PreviousLevels);
            Written(result.Case, result.AsOf).Should().Be(written, "seed {0}", seed);
        }
    }

    [Fact]
    public void A_case_can_be_one_value_among_others()
    {
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output))
        {
            writer.WriteStartArray();
            TieringCaseWriter.Write(TieringCase.Create("C1").Build(), writer);
            TieringCaseWriter.Write(TieringCase.Create("C2").Build(), writer);
            writer.WriteEndArray();
        }

        Encoding.UTF8.GetString(output.WrittenSpan).Should().Be("""[{"id":"C1","facts":{}},{"id":"C2","facts":{}}]""");
    }

    private static string Written(TieringCase tieringCase, DateOnly? asOf)
    {
        var output = new ArrayBufferWriter<byte>();
        TieringCaseWriter.Write(tieringCase, output, asOf);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
