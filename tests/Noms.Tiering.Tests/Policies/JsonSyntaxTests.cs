using System.Text;
using System.Text.Json;
using FluentAssertions;
using Noms.Tiering.Cases;
using Noms.Tiering.Policies;
using Xunit;

namespace Noms.Tiering.Tests.Policies;

/// <summary>The library goes over the tokens of JSON itself; what is JSON and where a text ceases to be is what the reader of the platform says.</summary>
public sealed class JsonSyntaxTests
{
    private const int Seed = 20261122;
    private const int Texts = 10_000;
    private const string Symbols = "{}[]\",:\\/bfnrtu0129aAeE+-.lsx \n\r\t\u0001";

    private const string Whole =
        """
        { "id": "C1", "asOf": "2006-03-01", "\u0066acts": { "ogrs3": 62.50, "rsr": -0.5e+1, "age": 0, "riskOfSeriousHarm": "med\u0069um", "stalking": true,
          "gender": null, "sentences": [ { "type": "a \"b\" \\ \/ \b\f\n\r\t", "requirements": [ [], {}, 10E-2, false ] } ] }, "previousLevels": {} }
        """;

    [Fact]
    public void A_text_is_no_JSON_for_a_policy_where_the_platform_says_so() => Check(
        text => PolicyReader.Read(text).Diagnostics.Where(fault => fault.Code == "NT1001").Select(At).ToArray());

    [Fact]
    public void A_text_is_no_JSON_for_a_case_where_the_platform_says_so() => Check(
        text => TieringCaseReader.Read(text, DeterminantCatalogue.National).Diagnostics.Where(fault => fault.Code is "NT2001" or "NT2005").Select(At).ToArray());

    private static (int Line, int Column) At(Diagnostic fault) => (fault.Line, fault.Column);

    private static void Check(Func<byte[], (int Line, int Column)[]> faults)
    {
        var random = new Random(Seed);
        var refused = 0;
        for (var count = 0; count < Texts; count++)
        {
            var text = Mutated(random);
            (int Line, int Column)[] expected = PlaceOfFault(text) is { } place ? [place] : [];
            faults(text).Should().Equal(expected, "seed {0}, text {1}: {2}", Seed, count, Encoding.UTF8.GetString(text));
            refused += expected.Length;
        }

        // Were nearly all texts refused, or nearly none, this would test little.
        refused.Should().BeInRange(Texts / 10, Texts * 9 / 10);
    }

    private static byte[] Mutated(Random random)
    {
        var text = new StringBuilder(Whole);
        for (var changes = random.Next(1, 3); changes > 0; changes--)
        {
            var at = random.Next(text.Length);
            switch (random.Next(4))
            {
                case 0:
                    text[at] = Symbols[random.Next(Symbols.Length)];
                    break;
                case 1:
                    text.Insert(at, Symbols[random.Next(Symbols.Length)]);
                    break;
                case 2:
                    text.Remove(at, 1);
                    break;
                default:
                    text.Length = at + 1;
                    break;
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static (int Line, int Column)? PlaceOfFault(byte[] text)
    {
        var reader = new Utf8JsonReader(text);
        try
        {
            while (reader.Read())
            {
            }

            return null;
        }
        catch (JsonException fault)
        {
            return ((int)fault.LineNumber! + 1, (int)fault.BytePositionInLine! + 1);
        }
    }
}
