using System.Buffers;
using System.Globalization;
using System.Text;
using Noms.Tiering.Allocation;
using Noms.Tiering.Cases;
using Noms.Tiering.Tests.Cases;

namespace Noms.Tiering.Tests.Allocation;

/// <summary>Rows of caseloads of every kind, most of them changed here and there so that readers might stumble.</summary>
internal sealed class MutatedRows(int seed)
{
    private const string CsvHeader = "Ref,On,Score,Harm,Assessed,Where,PPO,Risk,Type,Phase,Req,Priority,Priority 2,Before,Team\n";

    private static readonly byte[][] Pieces =
    [
        .. new[]
        {
            "{", "}", "[", "]", ":", ",", "\"", "\"\"", "\\", "\\u", "\\ud800", "\\u0041", "\\n", "null", "true", "NaN", "-", "00", ".5", "1e2", "0.0000001", "99999999999", " ", "\t", "\n", "\r\n", "\r",
            "\"none\"", "{\"value\":", ",\"complete\":false", ",\"basis\":\"static\"", "\"ogrs3\":62,", "\"id\":\"C1\",", "\"previousLevels\":{\"tier\":\"2\"},", "\"previousLevels\":{\"tier\":\"9\"},",
            "\"asOf\":\"2006-02-30\",", "\uFEFF", "é😀", "2006-02-30", ",,", "none", "\0", "\u007F",
        }.Select(Encoding.UTF8.GetBytes),
        [0x80], [0xC3], [0xED, 0xA0, 0x80], [0xF0, 0x9F, 0x98], [0xFF],
    ];

    private static readonly string[] Ids = ["A1", "0", "é😀", "a b", "<&>'+`/", "\u2028x", "\u0080", " ", "", "\"q\"", "b\\s", new string('x', 256), new string('é', 256), new string('x', 257)];

    private static readonly string[] Days = ["2006-03-31", "2006-03-31", "2023-07-01", "2026-11-22", "1900-01-01"];

    private static readonly string[] Shipped = [.. File.ReadLines(RepositoryFile.Path("samples", "BatchAllocation", "caseload", "caseload-10000.ndjson")).Take(1000)];

    private readonly Random _dice = new(seed);

    /// <summary>What the columns of the CSV mean.</summary>
    public static CsvMapping Mapping { get; } = CsvMappingReader.Read(
        """
        { "columns": [
          { "column": "Ref", "to": "id" }, { "column": "On", "to": "asOf" }, { "column": "Score", "to": "ogrs3" },
          { "column": "Harm", "to": "riskOfSeriousHarm", "values": { "H": "high", "L": "low", "M é": "medium", "?": null } },
          { "column": "Assessed", "to": "riskOfSeriousHarm.date", "dateFormat": "dd/MM/yyyy" }, { "column": "Where", "to": "riskOfSeriousHarm.source" },
          { "column": "PPO", "to": "prolificAndOtherPriorityOffender", "values": { "Y": true, "N": false }, "empty": { "is": false } },
          { "column": "Risk", "to": "directContactSexualPredictor", "empty": "none" },
          { "column": "Type", "to": "sentences[0].type", "values": { "CO": "community-order", "CUST": "custody-determinate" } },
          { "column": "Phase", "to": "sentences[0].phase" }, { "column": "Req", "to": "sentences[0].requirements[0].type" },
          { "column": "Req", "to": "sentences[0].requirements[0].state", "values": { "supervision": "outstanding", "unpaid-work": "completed" } },
          { "column": "Priority", "to": "namedPriorities[0]" }, { "column": "Priority 2", "to": "namedPriorities[1]" },
          { "column": "Before", "to": "previousLevels.tier" } ],
          "ignore": ["Team"], "lists": { "sentences.requirements": { "whenEmpty": "none" }, "namedPriorities": { "complete": false } } }
        """u8,
        TieringPolicies.Noms2005).Mapping;

    /// <summary>Lines of NDJSON.</summary>
    public byte[] Ndjson(int rows) => Join([], rows, Line);

    /// <summary>A CSV with its header.</summary>
    public byte[] Csv(int rows) => Join(Encoding.UTF8.GetBytes(CsvHeader), rows, Record);

    private byte[] Join(byte[] begin, int rows, Func<byte[]> make)
    {
        var output = new ArrayBufferWriter<byte>();
        output.Write(begin);
        for (var row = 0; row < rows; row++)
        {
            output.Write(_dice.Next(3) == 0 ? make() : Mutated(make()));
            output.Write(_dice.Next(10) == 0 ? "\r\n"u8 : "\n"u8);
        }

        // The last row may have been cut off.
        return [.. output.WrittenSpan[..^_dice.Next(4)]];
    }

    private byte[] Line()
    {
        var text = _dice.Next(3) == 0 ? Generated() : Shipped[_dice.Next(Shipped.Length)].Replace("2006-03-31", Pick(Days), StringComparison.Ordinal);
        text = _dice.Next(6) == 0 ? text.Replace(",", " , ", StringComparison.Ordinal).Replace(":", ": ", StringComparison.Ordinal) : text;
        return Encoding.UTF8.GetBytes(text);
    }

    private string Generated()
    {
        var output = new ArrayBufferWriter<byte>();
        TieringCaseWriter.Write(GeneratedCase.From(_dice), output, _dice.Next(4) == 0 ? null : DateOnly.ParseExact(Pick(Days), "yyyy-MM-dd", CultureInfo.InvariantCulture));
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private byte[] Record()
    {
        string[] cells =
        [
            Pick(Ids), Pick([.. Days, ""]), Pick(["62", "0", "7.50", "007", "100.000001", "-0", "+5", "5.", "101", "", "none"]), Pick(["H", "L", "M é", "?", "", "X"]),
            Pick(["", "01/02/2006", "31/12/2005", "1/2/2006", "30/02/2006", "01/04/2006"]), Pick(["", "OASys", "é", " "]), Pick(["Y", "N", "", "y"]), Pick(["3.2", "", "none", "100"]),
            Pick(["CO", "CUST", ""]), Pick(["community", "licence", "", "ended", "x"]), Pick(["", "supervision", "unpaid-work"]), Pick(["", "street-crime", "none", "é", "a, b"]), Pick(["", "x"]),
            Pick(["", "2", "4", "9"]), Pick(["", "North", "two\nlines", "a \"quote\""]),
        ];
        return Encoding.UTF8.GetBytes(string.Join(',', cells.Select(Cell)));
    }

    private string Cell(string text) =>
        text.AsSpan().ContainsAny(",\"\n") || _dice.Next(8) == 0 ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;

    private string Pick(string[] texts) => texts[_dice.Next(3) == 0 ? _dice.Next(texts.Length) : 0];

    private byte[] Mutated(byte[] original)
    {
        var row = original.ToList();
        for (var change = 1 + _dice.Next(3); change > 0; change--)
        {
            var at = _dice.Next(row.Count + 1);
            var length = Math.Min(1 + _dice.Next(_dice.Next(2) == 0 ? 2 : 40), row.Count - at);
            switch (_dice.Next(5))
            {
                case 0:
                    row.RemoveRange(at, length);
                    break;
                case 1:
                    row.InsertRange(at, Pieces[_dice.Next(Pieces.Length)]);
                    break;
                case 2 when at < row.Count:
                    row[at] ^= (byte)(1 << _dice.Next(8));
                    break;
                case 3:
                    row.InsertRange(_dice.Next(row.Count + 1), row.GetRange(at, length));
                    break;
                case 4 when at < row.Count && char.IsAsciiDigit((char)row[at]):
                    row[at] = (byte)('0' + _dice.Next(10));
                    break;
            }
        }

        return [.. row];
    }
}
