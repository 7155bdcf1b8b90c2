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
            var text = Damage(whole, tokens, random);
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

    private static byte[] Damage(byte[] whole, byte[][] tokens, Random random)
    {
        var text = whole.ToList();
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var at = random.Next(text.Count);
            switch (random.Next(6))
            {
                case 0:
                    text[at] = (byte)random.Next(256);
                    break;
                case 1:
                    text.RemoveRange(at, Math.Min(random.Next(1, 40), text.Count - at));
                    break;
                case 2:
                    text.InsertRange(at, whole.AsSpan(random.Next(whole.Length - 200), random.Next(200)));
                    break;
                default:
                    Swap(text, at, tokens[random.Next(tokens.Length)]);
                    break;
            }

            if (text.Count == 0)
            {
                text.Add(0);
            }
        }

        return [.. text];
    }

    /// <summary>Puts a token in the place of another, so that most texts are JSON still.</summary>
    private static void Swap(List<byte> text, int at, byte[] token)
    {
        var from = at;
        while (from > 0 && text[from - 1] is not ((byte)' ' or (byte)'\n' or (byte)','))
        {
            from--;
        }

        var to = at;
        while (to < text.Count && text[to] is not ((byte)' ' or (byte)'\n' or (byte)','))
        {
            to++;
        }

        text.RemoveRange(from, to - from);
        text.InsertRange(from, token);
    }
}
