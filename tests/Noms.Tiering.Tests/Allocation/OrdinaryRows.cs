using System.Text;
using FluentAssertions;
using Noms.Tiering.Allocation;
using Xunit;

namespace Noms.Tiering.Tests.Allocation;

/// <summary>
/// An ordinary row is read, decided, written and counted as bytes. Any other is read by way of a whole case, which is an object, so what a run
/// allocates says which way its rows went.
/// </summary>
public sealed class OrdinaryRows
{
    private const int Times = 8;

    private static readonly string Lines = string.Concat(
        File.ReadLines(RepositoryFile.Path("samples", "BatchAllocation", "caseload", "caseload-10000.ndjson")).Take(1000).Select(line => line + "\n"));

    private static readonly CsvMapping Mapping = CsvMappingReader.Read(
        """
        { "columns": [
          { "column": "id", "to": "id" }, { "column": "asOf", "to": "asOf" }, { "column": "score", "to": "ogrs3" }, { "column": "harm", "to": "riskOfSeriousHarm" },
          { "column": "house", "to": "accommodationNeed" }, { "column": "order", "to": "sentences[0].type" }, { "column": "phase", "to": "sentences[0].phase" },
          { "column": "requirement", "to": "sentences[0].requirements[0].type" }, { "column": "state", "to": "sentences[0].requirements[0].state" } ] }
        """u8,
        TieringPolicies.Noms2005).Mapping!;

    [Fact]
    public void An_ordinary_line_of_NDJSON_allocates_nothing_once_lines_like_it_were_decided() =>
        AllocatedBySecondHalf(text => CaseloadSource.FromNdjson(text, block: 20_000), Lines).Should().Be(0);

    [Fact]
    public void An_ordinary_record_of_a_CSV_allocates_nothing_once_records_like_it_were_decided() =>
        AllocatedBySecondHalf(text => CaseloadSource.FromCsv(text, Mapping, block: 2_000), Records(quote: ""), "id,asOf,score,harm,house,order,phase,requirement,state\n")
            .Should().Be(0);

    [Fact]
    public void A_record_with_quotes_around_its_fields_is_as_ordinary() =>
        AllocatedBySecondHalf(text => CaseloadSource.FromCsv(text, Mapping, block: 2_000), Records(quote: "\""), "id,asOf,score,harm,house,order,phase,requirement,state\n")
            .Should().Be(0);

    [Fact]
    public void A_line_that_escapes_a_letter_is_not_ordinary_and_comes_to_the_same()
    {
        var escaped = Lines.Replace("\"facts\"", "\"f\\u0061cts\"", StringComparison.Ordinal);

        AllocatedBySecondHalf(text => CaseloadSource.FromNdjson(text, block: 20_000), escaped).Should().BeGreaterThan(1000);
        Allocated.Of(CaseloadSource.FromNdjson(new MemoryStream(Encoding.UTF8.GetBytes(escaped))))
            .Should().Be(Allocated.Of(CaseloadSource.FromNdjson(new MemoryStream(Encoding.UTF8.GetBytes(Lines)))));
    }

    [Fact]
    public void Rows_that_are_alike_but_for_which_need_is_missing_each_say_which_keeps_their_level_open()
    {
        string[] needs = ["accommodationNeed", "relationshipsNeed", "lifestyleAndAssociatesNeed", "drugMisuseNeed", "alcoholMisuseNeed", "attitudesNeed"];
        var rows = Enumerable.Range(0, 40 * needs.Length).Select(row => RowWithout(needs, row % needs.Length, row)).ToArray();

        var decisions = Allocated.Of(CaseloadSource.FromNdjson(new MemoryStream(Encoding.UTF8.GetBytes(string.Concat(rows))))).Decisions.TrimEnd().Split('\n');

        decisions.Select((line, row) => line.Contains($"\"keptOpenBy\":[\"{needs[row % needs.Length]}\"]", StringComparison.Ordinal)).Should().NotContain(false);
    }

    private static string RowWithout(string[] needs, int missing, int row) =>
        $$"""{"id":"C{{row}}","asOf":"2006-03-31","facts":{"educationTrainingEmployabilityNeed":"standard","thinkingAndBehaviourNeed":"standard","ogrs3":60,"riskOfSeriousHarm":"low","""
        + string.Concat(needs.Where((_, need) => need != missing).Select(need => $"\"{need}\":\"none\","))
        + """
        "sentences":[{"type":"community-order","phase":"community","requirements":[]}]}}

        """;

    private static string Records(string quote)
    {
        var text = new StringBuilder();
        for (var row = 0; row < 200; row++)
        {
            string[] cells =
            [
                $"C{row:000}", "2006-03-31", row % 5 == 0 ? "" : $"{row % 100}", row % 2 == 0 ? "medium" : "high", row % 3 == 0 ? "standard" : "none",
                "community-order", "community", "supervision", row % 7 == 0 ? "" : "outstanding",
            ];
            text.AppendJoin(',', cells.Select(cell => quote + cell + quote)).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The bytes that a run allocates between the middle and the end of rows that come several times.</summary>
    private static long AllocatedBySecondHalf(Func<Stream, CaseloadSource> open, string rows, string header = "")
    {
        var source = open(new MemoryStream(Encoding.UTF8.GetBytes(header + string.Concat(Enumerable.Repeat(rows, Times)))));
        var all = (long)Times * rows.AsSpan().Count('\n');
        var watch = new Watch(all / 2);
        var run = new AllocationRun(new TieringEngine(TieringPolicies.Noms2005)) { AsOf = Allocated.AsOf };

        run.Decide(source, Stream.Null, Stream.Null, new() { Progress = watch }).Rejected.Should().Be(0);

        watch.CasesIn.Should().Be(all);
        return watch.Last - watch.First;
    }

    private sealed class Watch(long from) : IProgress<AllocationProgress>
    {
        public long CasesIn { get; private set; }

        public long First { get; private set; } = -1;

        public long Last { get; private set; }

        public void Report(AllocationProgress value)
        {
            CasesIn = value.CasesIn;
            Last = GC.GetAllocatedBytesForCurrentThread();
            First = First < 0 && value.CasesIn >= from ? Last : First;
        }
    }
}
