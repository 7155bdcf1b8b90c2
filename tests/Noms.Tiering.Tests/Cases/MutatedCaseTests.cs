using System.Buffers;
using System.Text;
using FluentAssertions;
using Noms.Tiering.Cases;
using Xunit;

namespace Noms.Tiering.Tests.Cases;

public sealed class MutatedCaseTests
{
    private const int Count = 20_000;

    private static readonly byte[][] Pieces =
    [
        .. new[]
        {
            "{", "}", "[", "]", ":", ",", "\"", "\\", "\\u", "\\ud800", "\\udc00", "\\u0000", "null", "true", "NaN", "-", "1e999", "0.0000001", "1e-9", "99999999999999999999",
            "\"none\"", "{\"value\":", ",\"complete\":false", ",\"basis\":\"static\"", "\"ogrs3\":62,", "\"id\":\"C1\",", "[[[[[[[[[[[[[[[[[[[[", "\uFEFF", "é😀", "//", "\n",
            "\"sentences\":[{", "\"latestRelease\":\"2006-02-30\",", " ",
        }.Select(Encoding.UTF8.GetBytes),
        [0x00], [0x80], [0xC3], [0xED, 0xA0, 0x80], [0xF0, 0x9F, 0x98], [0xFF],
    ];

    [Fact]
    public void Whatever_is_in_a_file_it_gives_a_case_or_faults_and_never_an_exception()
    {
        var (cases, faulty) = (0, 0);
        for (var seed = 0; seed < Count; seed++)
        {
            var random = new Random(seed);
            var file = Mutated(Original(random), random);

            var result = TieringCaseReader.Read(file, DeterminantCatalogue.National);

            if (result.IsSuccess)
            {
                cases++;
                ReadsBack(result, seed);
            }
            else
            {
                faulty++;
                Sound(result, file, seed);
            }
        }

        // Were nearly all mutants refused at the first byte, or nearly none, this would test little.
        cases.Should().BeGreaterThan(Count / 50);
        faulty.Should().BeGreaterThan(Count / 2);
    }

    private static byte[] Original(Random random)
    {
        var output = new ArrayBufferWriter<byte>();
        TieringCaseWriter.Write(GeneratedCase.From(random), output, random.Next(2) == 0 ? new DateOnly(2026, 11, 22) : null);
        return output.WrittenSpan.ToArray();
    }

    private static byte[] Mutated(byte[] original, Random random)
    {
        var file = original.ToList();
        for (var change = 1 + random.Next(3); change > 0; change--)
        {
            var at = random.Next(file.Count + 1);
            var length = Math.Min(1 + random.Next(random.Next(2) == 0 ? 2 : 40), file.Count - at);
            switch (random.Next(5))
            {
                case 0:
                    file.RemoveRange(at, length);
                    break;
                case 1:
                    file.InsertRange(at, Pieces[random.Next(Pieces.Length)]);
                    break;
                case 2 when at < file.Count:
                    file[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 3:
                    file.InsertRange(random.Next(file.Count + 1), file.GetRange(at, length));
                    break;
                case 4 when at < file.Count && char.IsAsciiDigit((char)file[at]):
                    file[at] = (byte)('0' + random.Next(10));
                    break;
            }
        }

        return [.. file];
    }

    private static void ReadsBack(CaseReadResult result, int seed)
    {
        var output = new ArrayBufferWriter<byte>();
        TieringCaseWriter.Write(result.Case, output, result.AsOf);
        var again = TieringCaseReader.Read(output.WrittenSpan, DeterminantCatalogue.National);
        (again.IsSuccess && again.AsOf == result.AsOf && again.Case.Id == result.Case.Id && again.Case.Facts.SequenceEqual(result.Case.Facts))
            .Should().BeTrue("seed {0}", seed);
    }

    private static void Sound(CaseReadResult result, byte[] file, int seed)
    {
        var lines = file.Count(symbol => symbol == '\n') + 1;
        result.Diagnostics.Should().NotBeEmpty("seed {0}", seed);
        foreach (var diagnostic in result.Diagnostics)
        {
            var isSound = diagnostic.Code.StartsWith("NT2", StringComparison.Ordinal) && diagnostic.Line >= 1 && diagnostic.Line <= lines
                && diagnostic.Column >= 1 && diagnostic.Column <= file.Length + 1 && (diagnostic.Pointer.Length == 0 || diagnostic.Pointer[0] == '/');
            isSound.Should().BeTrue("seed {0}: {1}", seed, diagnostic);
        }
    }
}
