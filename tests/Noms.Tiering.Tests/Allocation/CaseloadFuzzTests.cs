using System.Text;
using FluentAssertions;
using Noms.Tiering.Allocation;
using Xunit;

namespace Noms.Tiering.Tests.Allocation;

public sealed class CaseloadFuzzTests
{
    private const int Inputs = 3000;
    private const string Csv = "A1,62,H,01/02/2006,CO,C,\"street, crime\"\r\nA2,,,,,,\r\n\"A\"\"3\",7,L,15/11/2005,,,\r\n";
    private const string Ndjson = """
        { "id": "A", "asOf": "2006-03-31", "facts": { "ogrs3": 62.5, "riskOfSeriousHarm": { "value": "high", "date": "2006-01-01" }, "namedPriorities": ["x"] } }
        { "id": "B", "facts": { "sentences": [ { "type": "community-order", "phase": "community", "requirements": [] } ] }, "previousLevels": { "tier": "2" } }

        """;

    // What breaks readers: structure, ends of lines, halves of letters, numbers at the edge.
    private static readonly byte[][] Pieces =
    [
        [(byte)'"'], [(byte)','], [(byte)'\n'], [(byte)'\r'], [0], [0x7F], [0xC3], [0xED, 0xA0, 0x80], [0xFF], [0xEF, 0xBB, 0xBF], [(byte)' '],
        .. new[] { "none", "-", "1e9", "99999999999", "{", "}", "[", "]", ":", "\\u0000", "\\ud800", "null", "é" }.Select(Encoding.UTF8.GetBytes),
    ];

    private static readonly AllocationRun Run = new(new TieringEngine(TieringPolicies.Noms2005)) { AsOf = new DateOnly(2006, 3, 31) };

    private readonly CsvMapping _mapping = CsvMappingReader.Read(
        """
        { "columns": [
          { "column": "Ref", "to": "id" }, { "column": "Score", "to": "ogrs3" },
          { "column": "Harm", "to": "riskOfSeriousHarm", "values": { "H": "high", "L": "low" } },
          { "column": "On", "to": "riskOfSeriousHarm.date", "dateFormat": "dd/MM/yyyy" },
          { "column": "Type", "to": "sentences[0].type", "values": { "CO": "community-order" } },
          { "column": "Phase", "to": "sentences[0].phase", "values": { "C": "community" } },
          { "column": "Priority", "to": "namedPriorities[0]" } ] }
        """u8,
        TieringPolicies.Noms2005).Mapping;

    [Theory]
    [InlineData(20061130)]
    public void Whatever_a_CSV_holds_each_row_is_decided_or_rejected(int seed)
    {
        var random = new Random(seed);
        for (var input = 0; input < Inputs; input++)
        {
            var csv = Mutate(random, Encoding.UTF8.GetBytes(Csv));
            Decide(() => Caseload.FromCsv(CsvRecordReader.Open(new MemoryStream([.. "Ref,Score,Harm,On,Type,Phase,Priority\n"u8, .. csv]), 200), _mapping), seed, input);
        }
    }

    [Theory]
    [InlineData(20061130)]
    public void Whatever_NDJSON_holds_each_line_is_decided_or_rejected(int seed)
    {
        var random = new Random(seed);
        for (var input = 0; input < Inputs; input++)
        {
            var lines = Mutate(random, Encoding.UTF8.GetBytes(Ndjson));
            var summary = Decide(() => Caseload.FromNdjson(new MemoryStream(lines), DeterminantCatalogue.National, 300), seed, input);

            summary.CasesIn.Should().BeInRange(0, lines.Count(b => b == '\n') + 1, $"seed {seed}, input {input}");
        }
    }

    private static AllocationSummary Decide(Func<IEnumerable<CaseloadEntry>> rows, int seed, int input)
    {
        using var rejects = new MemoryStream();
        using var decisions = new MemoryStream();
        AllocationSummary? summary = null;
        var decide = () => summary = Run.Decide(rows(), decisions, rejects);

        decide.Should().NotThrow($"seed {seed}, input {input}");
        decisions.ToArray().Count(b => b == '\n').Should().Be((int)summary!.Decided, $"seed {seed}, input {input}");
        rejects.ToArray().Count(b => b == '\n').Should().Be((int)summary.Rejected, $"seed {seed}, input {input}");
        return summary;
    }

    private static byte[] Mutate(Random random, byte[] text)
    {
        var mutated = text.ToList();
        for (var change = random.Next(1, 5); change > 0; change--)
        {
            var at = random.Next(mutated.Count);
            switch (random.Next(4))
            {
                case 0:
                    mutated.RemoveRange(at, Math.Min(random.Next(1, 6), mutated.Count - at));
                    break;
                case 1:
                    mutated[at] = (byte)random.Next(256);
                    break;
                case 2:
                    mutated.InsertRange(at, mutated.GetRange(at, Math.Min(random.Next(1, 80), mutated.Count - at)));
                    break;
                default:
                    mutated.InsertRange(at, Pieces[random.Next(Pieces.Length)]);
                    break;
            }
        }

        return [.. mutated];
    }
}
