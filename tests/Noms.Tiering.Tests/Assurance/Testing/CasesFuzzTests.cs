using System.Text;
using FluentAssertions;
using Noms.Tiering.Assurance;
using Noms.Tiering.Tests.Conformance;
using Noms.Tiering.Tests.Policies;
using Xunit;

namespace Noms.Tiering.Tests.Assurance.Testing;

public sealed class CasesFuzzTests
{
    private const int Seed = 20050108;
    private const int Texts = 4_000;

    private static readonly string[] Oddities = ["1e400", "-0", "null", "\"none\"", "{}", "[]", "\"\\ud800\"", "\uFEFF", "\"tier\"", "true"];

    [Fact]
    public void No_file_however_damaged_makes_the_reader_throw()
    {
        var shipped = ShippedPolicy.WithId("noms-2005");
        var whole = shipped.Folder.CaseFiles().Single(f => f.Name == "overrides.json").Utf8Json.ToArray();
        var tokens = Encoding.UTF8.GetString(whole).Split([' ', '\n', ','], StringSplitOptions.RemoveEmptyEntries).Concat(Oddities).Select(Encoding.UTF8.GetBytes).ToArray();
        var random = new Random(Seed);
        var (faulty, sound) = (0, 0);

        for (var number = 0; number < Texts; number++)
        {
            var text = DamagedText.Of(whole, tokens, random);
            var result = PolicyCasesReader.Read(shipped.Policy, new PolicyCaseFile("damaged.json", text));
            (faulty, sound) = result.IsSuccess ? (faulty, sound + 1) : (faulty + 1, sound);
            (result.IsSuccess == result.Diagnostics.IsEmpty).Should().BeTrue("text {0} of seed {1} is read or faulty", number, Seed);
        }

        faulty.Should().BeGreaterThan(Texts / 2);
        sound.Should().BePositive();
    }
}
