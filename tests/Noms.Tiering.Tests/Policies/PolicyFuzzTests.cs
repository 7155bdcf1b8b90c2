using System.Text;
using FluentAssertions;
using Noms.Tiering.Policies;
using Xunit;

namespace Noms.Tiering.Tests.Policies;

public sealed class PolicyFuzzTests
{
    private const int Seed = 20050108;
    private const int Texts = 20_000;

    private static readonly string[] Oddities =
    [
        "1e400", "-0", "1e-7", "79228162514264337593543950335", "1000000000", "0.000001", "null", "\"none\"", "{}", "[]", "\"\\ud800\"", "\uFEFF",
    ];

    [Fact]
    public void No_text_however_damaged_makes_the_reader_throw()
    {
        var random = new Random(Seed);
        var whole = Encoding.UTF8.GetBytes(WholePolicy.Text);
        var tokens = WholePolicy.Text.Split([' ', '\n', ','], StringSplitOptions.RemoveEmptyEntries).Select(Encoding.UTF8.GetBytes)
            .Concat(Oddities.Select(Encoding.UTF8.GetBytes))
            .ToArray();
        var (faulty, sound) = (0, 0);

        for (var number = 0; number < Texts; number++)
        {
            var text = DamagedText.Of(whole, tokens, random);
            var result = Read(text, number);
            (faulty, sound) = result.IsSuccess ? (faulty, sound + 1) : (faulty + 1, sound);
            (result.IsSuccess == result.Diagnostics.IsEmpty).Should().BeTrue("text {0} of seed {1} is read or faulty", number, Seed);
        }

        faulty.Should().BeGreaterThan(Texts / 2);
        sound.Should().BePositive();
    }

    private static PolicyReadResult Read(byte[] text, int number)
    {
        try
        {
            return PolicyReader.Read(text);
        }
        catch (Exception thrown)
        {
            throw new InvalidOperationException($"text {number} of seed {Seed} is {Encoding.UTF8.GetString(text)}", thrown);
        }
    }
}
