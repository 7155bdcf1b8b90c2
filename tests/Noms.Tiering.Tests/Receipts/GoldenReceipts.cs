using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Noms.Tiering.Cases;
using Noms.Tiering.Policies;
using Noms.Tiering.Receipts;
using Noms.Tiering.Tests.Conformance;
using Noms.Tiering.Tests.Overlays;
using Noms.Tiering.Tests.Tracing;

namespace Noms.Tiering.Tests.Receipts;

/// <summary>
/// Receipts that a version of the library gave, with their cases and the policies as they then were. Each line is a case, its receipt, and the
/// key where it was made with one. They were made once, by <see cref="Make"/>, and are never made again.
/// </summary>
internal sealed class GoldenReceipts
{
    private readonly string _folder;
    private readonly Dictionary<string, TieringEngine> _engines;
    private readonly VersionedTieringEngine _hmpps2026;

    private GoldenReceipts(string folder)
    {
        _folder = folder;
        var policies = Directory.EnumerateFiles(folder, "*.json").Where(path => !IsOverlay(path)).Select(path => PolicyReader.Read(File.ReadAllBytes(path)).Policy).ToList();
        var overlaid = Directory.EnumerateFiles(folder, "*.json").Where(IsOverlay)
            .Select(path => OverlayReader.Read(File.ReadAllBytes(path), policies.Single(p => p.Id == "noms-2005")).Policy);
        _hmpps2026 = new(new PolicyVersions(policies.Where(p => p.Id == "hmpps-2026")));
        _engines = policies.Concat(overlaid).Select(policy => new TieringEngine(policy)).ToDictionary(engine => engine.Policy.Hash, StringComparer.Ordinal);
    }

    public static string Folder { get; } = Path.Combine(Repository.Root, "tests", "Noms.Tiering.Tests", "Receipts", "Golden");

    public static IEnumerable<string> Versions =>
        Directory.EnumerateDirectories(Folder).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal);

    /// <summary>Those of a version, such as <c>0.1.0</c>.</summary>
    public static GoldenReceipts Of(string version) => new(Path.Combine(Folder, version));

    /// <summary>Replays every receipt.</summary>
    public IEnumerable<(string Line, ReplayResult Replay)> ReplayAll()
    {
        foreach (var line in File.ReadLines(Path.Combine(_folder, "receipts.ndjson")))
        {
            var json = JsonNode.Parse(line)!;
            var receipt = ReceiptReader.Read(Encoding.UTF8.GetBytes(json["receipt"]!.ToJsonString())).Receipt;
            var engine = _engines[receipt.Policy.Hash];
            var tieringCase = TieringCaseReader.Read(Encoding.UTF8.GetBytes(json["case"]!.ToJsonString()), engine.Policy.Catalogue).Case;
            var key = json["key"] is { } text ? Convert.FromHexString(text.GetValue<string>()) : [];
            yield return (line, receipt.Selection is null ? Replay.Of(receipt, tieringCase, engine, key) : Replay.Of(receipt, tieringCase, _hmpps2026, key));
        }
    }

    /// <summary>The lines for a version of which there are none yet: of each policy some of its conformance cases, cases that
    /// overrides and judgement adjust, cases under an overlay, and some of the sample's caseload.</summary>
    public static IEnumerable<string> Make()
    {
        foreach (var folder in ShippedPolicy.All)
        {
            var engine = new TieringEngine(folder.Policy);
            foreach (var (index, given) in folder.Cases.All.Where(c => c.Parameters.IsEmpty).Index().Where(c => c.Index % 4 == 0))
            {
                yield return Line(engine.Decide(given.Case, given.AsOf), index % 16 == 0 ? ReceiptCases.Key : []);
            }
        }

        yield return Line(AdjustedPolicy.Judged(), []);
        yield return Line(AdjustedPolicy.Refused(), ReceiptCases.Key);
        var overlaid = new TieringEngine(AvonOverlay.Policy);
        foreach (var given in ShippedPolicy.WithId("noms-2005").Cases.All.Where(c => c.Parameters.IsEmpty).Where((_, index) => index % 12 == 0))
        {
            yield return Line(overlaid.Decide(given.Case, AvonOverlay.AsOf), []);
        }

        var versions = new VersionedTieringEngine(TieringPolicies.Hmpps2026);
        foreach (var text in File.ReadLines(Path.Combine(Repository.Root, "samples", "BatchAllocation", "caseload", "caseload-10000.ndjson")).Take(90))
        {
            var read = TieringCaseReader.Read(Encoding.UTF8.GetBytes(text), TieringPolicies.Noms2005.Catalogue);
            yield return Line(ReceiptCases.Noms2005.Decide(read.Case, read.AsOf!.Value), []);
            yield return Line(versions.Decide(read.Case, new(2026, 11, 22)), []);
        }
    }

    private static bool IsOverlay(string path) => path.EndsWith(".overlay.json", StringComparison.Ordinal);

    private static string Line(TieringDecision decision, byte[] key)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WritePropertyName("case");
            TieringCaseWriter.Write(decision.Case, json);
            json.WritePropertyName("receipt");
            json.WriteRawValue((key.Length == 0 ? decision.Receipt : decision.ReceiptWith(key)).ToUtf8Json());
            if (key.Length > 0)
            {
                json.WriteString("key", Convert.ToHexStringLower(key));
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
