using System.Text;
using Noms.Tiering.Allocation;

namespace Noms.Tiering.Tests.Allocation;

/// <summary>Generated caseloads in which good rows stand among everything that makes it hard to say where a row ends.</summary>
internal sealed class TangledCaseload(int seed)
{
    public const int LongestRow = 60;

    private const string Header = "Ref,Note,Score,Harm\r\n";

    private static readonly string[] CsvPieces =
    [
        "A,,62,L\n", "B,\"a note, on\ntwo lines\",,H\r\n", "C,\"a \"\"quote\"\"\",1,L\n", "\n", "\r\n", "D,6\"2,1,L\n", "E,\"x\"y,1,L\n", "F,a,b\n", "G,\"x\n,1,L\n",
        "\"", "\r", ",", "\n", "H," + new string('n', LongestRow) + ",1,L\n", "I,\"" + new string('n', LongestRow) + "\",1,L\n", "J,\"" + new string('\n', 30) + "\",1,L\n", "\uFEFFK,,1,L\n", "L,,101,L\n",
    ];

    private static readonly string[] NdjsonPieces =
    [
        """{"id":"A","facts":{"ogrs3":62}}""" + "\n", """{"id":"B","facts":{"ogrs3":101}}""" + "\r\n", "\n", "  \r\n", "{\n", "\r", new string('x', LongestRow + 5), "\n",
        new string(' ', LongestRow) + "\n", "\uFEFF\n", """{"id":"C","facts":{}}""",
    ];

    private readonly Random _dice = new(seed);

    public static CsvMapping Mapping { get; } = CsvMappingReader.Read(
        """
        { "columns": [ { "column": "Ref", "to": "id" }, { "column": "Score", "to": "ogrs3" },
          { "column": "Harm", "to": "riskOfSeriousHarm", "values": { "L": "low", "H": "high" } } ], "ignore": ["Note"] }
        """u8, TieringPolicies.Noms2005).Mapping!;

    public byte[] Csv() => Bytes(Header, CsvPieces);

    public byte[] Ndjson() => Bytes("", NdjsonPieces);

    private byte[] Bytes(string begin, string[] pieces)
    {
        var text = new StringBuilder(_dice.Next(4) == 0 ? "\uFEFF" : "").Append(begin);
        for (var count = _dice.Next(30); count > 0; count--)
        {
            text.Append(pieces[_dice.Next(pieces.Length)]);
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
