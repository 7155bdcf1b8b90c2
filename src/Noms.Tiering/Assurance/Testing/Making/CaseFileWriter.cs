using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Noms.Tiering.Cases;

namespace Noms.Tiering.Assurance;

/// <summary>Writes cases as the reader reads them, each with its facts on one line and what it expects on another.</summary>
internal static class CaseFileWriter
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A made case, marked to be reviewed, that expects what the policy decides now.</summary>
    public static PolicyCase Case(TieringPolicy policy, CaseDraft draft, string id, string title, string purpose)
    {
        var facts = TieringCase.Create(id);
        foreach (var fact in draft.Case.Facts)
        {
            facts.With(fact);
        }

        var decision = new TieringEngine(policy).Decide(facts.Build(), draft.AsOf);
        var text = $"[\n{Text(title, purpose, draft.AsOf, decision)}\n]\n";
        return PolicyCasesReader.Read(policy, new PolicyCaseFile(MissingCases.FileName, Encoding.UTF8.GetBytes(text))).Cases.All[0];
    }

    /// <summary>A file of such cases.</summary>
    public static byte[] Write(IEnumerable<PolicyCase> cases)
    {
        var engines = new Dictionary<TieringPolicy, TieringEngine>();
        var texts = cases.Select(c =>
        {
            var engine = engines.TryGetValue(c.Policy, out var known) ? known : engines[c.Policy] = new TieringEngine(c.Policy);
            return Text(c.Title, c.Purpose, c.AsOf, engine.Decide(c.Case, c.AsOf));
        }).ToList();
        return Encoding.UTF8.GetBytes(texts.Count == 0 ? "[]\n" : $"[\n{string.Join(",\n", texts)}\n]\n");
    }

    private static string Text(string title, string purpose, DateOnly asOf, TieringDecision decision)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"  {{ \"title\": {Json(w => w.WriteStringValue(title))},\n");
        if (purpose.Length > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"    \"purpose\": {Json(w => w.WriteStringValue(purpose))},\n");
        }

        text.Append("    \"toBeReviewed\": true,\n");
        text.Append(CultureInfo.InvariantCulture, $"    \"asOf\": \"{asOf:yyyy-MM-dd}\",\n");
        text.Append(CultureInfo.InvariantCulture, $"    \"case\": {Json(w => TieringCaseWriter.Write(decision.Case, w))},\n");
        return text.Append(CultureInfo.InvariantCulture, $"    \"expect\": {Json(w => ExpectationWriter.Write(decision, w))} }}").ToString();
    }

    private static string Json(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Plain))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
