using Noms.Tiering.Benchmarks.Results;

namespace Noms.Tiering.Benchmarks.Bars;

/// <summary>Measures, prints, and records.</summary>
internal static class BarsReport
{
    /// <summary>Every bar.</summary>
    public static void Write(Effort effort, bool isRecorded)
    {
        Console.Error.WriteLine("whole runs ...");
        var runs = RunBars.Measure(effort);
        var starts = StartBars.Measure(effort.Starts);
        Bar[] bars = [.. DecidingBars.Measure(effort).Select(Said), .. TraceBars.Measure(effort).Select(Said), .. RunBars.Of(runs), .. PolicyBars.Measure(effort).Select(Said), .. StartBars.Of(starts)];
        var byCount = Table.Of(DecidingByCount.Header, DecidingByCount.Measure(effort));
        Print(string.Join('\n', Table.Of(bars), byCount, Table.Of(runs), Table.Of(StartBars.Header, StartBars.Rows(starts))));
        if (isRecorded)
        {
            ResultsFile.Record("bars", Table.Of(bars));
            ResultsFile.Record("by-count", byCount);
            ResultsFile.Record("caseloads", Table.Of(runs));
            ResultsFile.Record("cold-start", Table.Of(StartBars.Header, StartBars.Rows(starts)));
            ReadmeTable.Take();
        }
    }

    /// <summary>The ratios to handwritten code alone.</summary>
    public static void WriteRatios(Effort effort) =>
        Print(Table.Of([.. DecidingBars.Measure(effort).Select(Said), .. TraceBars.Measure(effort).Select(Said)]));

    /// <summary>Loading and proving a policy alone.</summary>
    public static void WritePolicies(Effort effort) => Print(Table.Of([.. PolicyBars.Measure(effort).Select(Said)]));

    /// <summary>The cold start alone.</summary>
    public static void WriteStarts(Effort effort)
    {
        var starts = StartBars.Measure(effort.Starts);
        Print(Table.Of(StartBars.Of(starts)) + "\n" + Table.Of(StartBars.Header, StartBars.Rows(starts)));
    }

    /// <summary>Whole runs alone.</summary>
    public static void WriteRuns(string section, Effort effort, bool isRecorded)
    {
        var runs = RunBars.Measure(effort);
        var tables = Table.Of(RunBars.Of(runs)) + "\n" + Table.Of(runs);
        Print(tables);
        if (isRecorded)
        {
            ResultsFile.Record(section, tables);
        }
    }

    private static Bar Said(Bar bar)
    {
        Console.Error.WriteLine($"{bar.What}: {Figures.Number(bar.Figure)}{bar.Unit}");
        return bar;
    }

    private static void Print(string table)
    {
        Console.WriteLine(string.Join('\n', Machine.Lines));
        Console.WriteLine();
        Console.WriteLine(table);
        if (table.Contains(Bar.Missed, StringComparison.Ordinal))
        {
            Console.WriteLine("Where the time of a missed bar goes: `profile`, and section `profile` of the results.");
        }
    }
}
