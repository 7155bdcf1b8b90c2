using System.Text.Json;
using Noms.Tiering.Cases;
using Noms.Tiering.Receipts;

namespace Noms.Tiering.Tool.Choosing;

/// <summary>A line of a decision log: the receipt, and the case unless something of it is masked.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Receipt">The receipt.</param>
/// <param name="Case">The case; <see langword="null"/> where the log does not have all of it.</param>
internal sealed record LoggedDecision(long Line, DecisionReceipt Receipt, TieringCase? Case)
{
    /// <summary>Reads a log line by line.</summary>
    /// <exception cref="ToolException">A line is none of a decision log.</exception>
    public static IEnumerable<LoggedDecision> ReadAll(string path, DeterminantCatalogue catalogue, bool isKeyed)
    {
        using var lines = InputBytes.Lines("decision log", path);
        var number = 0L;
        while (lines.ReadLine() is { } line)
        {
            number++;
            yield return Read($"{InputBytes.NameOf(path)}, line {number}", number, line, catalogue, isKeyed);
        }

        if (number == 0)
        {
            throw ToolException.Faulty($"noms-tiering: the decision log {InputBytes.NameOf(path)} is empty");
        }
    }

    private static LoggedDecision Read(string place, long number, string line, DeterminantCatalogue catalogue, bool isKeyed)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.GetProperty("schema").GetString() == DecisionLog.Schema)
            {
                var receipt = ReceiptInput.Read(place, Raw(json, "receipt"), isKeyed);
                return new(number, receipt, json.RootElement.GetProperty("masked").GetArrayLength() > 0 ? null : CaseOf(place, Raw(json, "case"), catalogue));
            }
        }
        catch (Exception failure) when (failure is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // It is said below, without the words of the line, which are about a person.
        }

        throw ToolException.Faulty($"{place}: it is no line of a decision log (`{DecisionLog.Schema}`)");
    }

    private static ReadOnlySpan<byte> Raw(JsonDocument json, string property) =>
        System.Text.Encoding.UTF8.GetBytes(json.RootElement.GetProperty(property).GetRawText());

    private static TieringCase CaseOf(string place, ReadOnlySpan<byte> utf8Json, DeterminantCatalogue catalogue)
    {
        var result = TieringCaseReader.Read(utf8Json, catalogue);
        return result.IsSuccess ? result.Case : throw FaultyFile.Of(place, result.Diagnostics);
    }
}
