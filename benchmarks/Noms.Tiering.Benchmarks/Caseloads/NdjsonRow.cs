using System.Buffers;
using Noms.Tiering.Cases;

namespace Noms.Tiering.Benchmarks.Caseloads;

/// <summary>A case as a line of JSON.</summary>
internal static class NdjsonRow
{
    /// <summary>Where the id begins.</summary>
    public static int IdStart { get; } = """{"id":"C""".Length;

    public static byte[] Of(TieringCase tieringCase)
    {
        var named = TieringCase.Create("C" + CaseloadFile.IdPlace);
        foreach (var fact in tieringCase.Facts)
        {
            named.With(fact);
        }

        var line = new ArrayBufferWriter<byte>();
        TieringCaseWriter.Write(named.Build(), line, CaseloadFacts.AsOf);
        line.Write("\n"u8);
        return line.WrittenSpan.ToArray();
    }
}
