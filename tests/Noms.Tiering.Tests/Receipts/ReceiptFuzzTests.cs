using System.Text;
using FluentAssertions;
using Noms.Tiering.Receipts;
using Xunit;

namespace Noms.Tiering.Tests.Receipts;

public sealed class ReceiptFuzzTests
{
    private const int Seed = 20050108;
    private const int Texts = 20_000;

    private static readonly string[] Oddities =
        ["null", "{}", "[]", "\"\\ud800\"", "\uFEFF", "1e400", "\"\"", "true", "\"noms-tiering-receipt/1\"", "\"2006-03-01\"", "\"status\"", "\"a\\u0000\""];

    [Fact]
    public void No_damage_to_a_receipt_makes_the_reader_throw_or_goes_unseen()
    {
        var random = new Random(Seed);
        var whole = ReceiptCases.OfEveryState().Select(d => d.Receipt.ToUtf8Json()).ToArray();
        var seals = whole.ToDictionary(w => w, w => ReceiptReader.Read(w).Receipt.Seal);
        var (faulty, tampered) = (0, 0);
        for (var number = 0; number < Texts; number++)
        {
            var original = whole[random.Next(whole.Length)];
            var text = Damage(original, random);
            var read = ReceiptReader.Read(text);
            faulty += read.IsSuccess ? 0 : 1;
            tampered += read.Tampered is null ? 0 : 1;

            // White space, an escape for its letter and a needless zero leave the receipt what it was.
            (read.IsSuccess ? read.Receipt.Seal == seals[original] : !read.Diagnostics.IsEmpty)
                .Should().BeTrue("text {0} of seed {1} is {2}", number, Seed, Encoding.UTF8.GetString(text));
        }

        faulty.Should().BeGreaterThan(Texts / 2);
        tampered.Should().BeGreaterThan(100);
    }

    private static byte[] Damage(byte[] whole, Random random)
    {
        var text = whole.ToList();
        for (var times = random.Next(1, 3); times > 0; times--)
        {
            var at = random.Next(text.Count);
            switch (random.Next(5))
            {
                case 0:
                    text[at] = (byte)random.Next(256);
                    break;
                case 1:
                    text[at] = (byte)"0123456789abcdef"[random.Next(16)];
                    break;
                case 2:
                    text.RemoveRange(at, Math.Min(random.Next(1, 30), text.Count - at));
                    break;
                case 3:
                    text.InsertRange(at, Encoding.UTF8.GetBytes(Oddities[random.Next(Oddities.Length)]));
                    break;
                default:
                    Swap(text, at, Encoding.UTF8.GetBytes(Oddities[random.Next(Oddities.Length)]));
                    break;
            }

            if (text.Count == 0)
            {
                text.Add(0);
            }
        }

        return [.. text];
    }

    /// <summary>Puts a value in the place of another, so that most texts are JSON still.</summary>
    private static void Swap(List<byte> text, int at, byte[] value)
    {
        bool IsEnd(byte letter) => letter is (byte)':' or (byte)',' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}';
        var from = at;
        while (from > 0 && !IsEnd(text[from - 1]))
        {
            from--;
        }

        var to = at;
        while (to < text.Count && !IsEnd(text[to]))
        {
            to++;
        }

        text.RemoveRange(from, to - from);
        text.InsertRange(from, value);
    }
}
