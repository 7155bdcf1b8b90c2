using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Noms.Tiering.Cases;

namespace Noms.Tiering.Tests.Conformance;

/// <summary>Reads files of conformance cases strictly: what it does not know is a fault, so no expectation is passed over.</summary>
internal sealed class ConformanceReader(TieringPolicy policy)
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public IReadOnlyList<ConformanceCase> Read(string path)
    {
        var file = Path.GetFileName(path);
        var cases = JsonNode.Parse(File.ReadAllBytes(path), documentOptions: Strict)!.AsArray();
        return cases.Count == 0 ? throw Fault(file, "it has no cases") : [.. cases.Select(c => Case(file, c!.AsObject()))];
    }

    private ConformanceCase Case(string file, JsonObject json)
    {
        var title = Text(json["title"]) ?? throw Fault(file, "a case has no title");
        try
        {
            Only(json, "title", "asOf", "parameters", "case", "expect");
            return new(
                file,
                title,
                DateOnly.ParseExact(Text(json["asOf"])!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
                json["parameters"]?.AsObject() ?? [],
                TieringCaseReader.Read(JsonSerializer.SerializeToUtf8Bytes(json["case"]), policy.Catalogue).Case,
                Expect(json["expect"]!.AsObject()));
        }
        catch (Exception exception) when (exception is not ConformanceFileException)
        {
            throw Fault(file, $"'{title}': {exception.Message}");
        }
    }

    private Expectation Expect(JsonObject json)
    {
        string[] parts = ["status", "invalid", "outputs", "shortfalls", "met", "profile", "stoodIn", "label", "points"];
        Only(json, [.. parts, .. policy.Scales.Select(s => s.Id)]);
        var status = Text(json["status"]);
        var invalid = Texts(json["invalid"]) ?? [];
        return new()
        {
            Scales = policy.Scales.Where(s => json.ContainsKey(s.Id)).ToDictionary(
                s => s.Id, s => Scale(json[s.Id]!.AsObject(), status is not null, invalid.Count > 0)),
            Status = status,
            Invalid = invalid,
            Outputs = Map(json["outputs"], n => Text(n) switch
            {
                "met" => Truth.Met,
                "unknown" => Truth.Unknown,
                _ => throw new FormatException("an output is `met` or `unknown`, or is not named"),
            }) ?? [],
            Shortfalls = Texts(json["shortfalls"]) ?? [],
            Met = Texts(json["met"]),
            Profile = Map<IReadOnlyList<string>>(json["profile"], n => Texts(n)!) ?? [],
            StoodIn = Map(json["stoodIn"], StandIn),
            Label = Text(json["label"]),
            Points = Map(json["points"], n => Points(n!.AsObject())) ?? [],
        };
    }

    private static ScoreExpectation Points(JsonObject json)
    {
        Only(json, "total", "items");
        return new(
            json["total"]?.GetValue<decimal>() ?? throw new FormatException("points need a `total`"),
            Map(json["items"], n => n!.GetValue<decimal>()) ?? throw new FormatException("points need `items`"));
    }

    private static ScaleExpectation Scale(JsonObject json, bool hasStatus, bool isInvalid)
    {
        Only(json, "level", "calculated", "deciding", "decidedByOneOf", "possible", "keptOpenBy", "protectedFloor", "overrides", "judgement", "inConflict");
        var level = Text(json["level"]);
        var calculated = Text(json["calculated"]);
        return level is null != (hasStatus || isInvalid) || (hasStatus && calculated is null) || (isInvalid && calculated is not null)
            ? throw new FormatException("a scale has a `level`, beside a status `calculated` in its place, and beside invalid data neither")
            : new(
                level,
                calculated ?? level,
                Texts(json["deciding"]) ?? throw new FormatException("a scale needs `deciding`"),
                Texts(json["decidedByOneOf"]) ?? [],
                Texts(json["possible"]) ?? throw new FormatException("a scale needs `possible`"),
                Texts(json["keptOpenBy"]),
                Text(json["protectedFloor"]),
                Map(json["overrides"], n => Text(n)!) ?? [],
                Text(json["judgement"]),
                json["inConflict"]?.GetValue<bool>() ?? false);
    }

    private static string StandIn(JsonNode? node) => node switch
    {
        JsonArray { Count: 0 } => FactValue.List(new FactList([])).ToString(),
        JsonValue value => value.ToString(),
        _ => throw new FormatException("what stands in is a value or an empty list"),
    };

    private static void Only(JsonObject json, params string[] known)
    {
        foreach (var (name, _) in json)
        {
            if (!known.Contains(name))
            {
                throw new FormatException($"`{name}` is not known here");
            }
        }
    }

    private static Dictionary<string, T>? Map<T>(JsonNode? node, Func<JsonNode?, T> value) =>
        node?.AsObject().ToDictionary(p => p.Key, p => value(p.Value));

    private static string? Text(JsonNode? node) => node?.GetValue<string>();

    private static List<string>? Texts(JsonNode? node) => node?.AsArray().Select(n => n!.GetValue<string>()).ToList();

    private static ConformanceFileException Fault(string file, string what) => new($"{file}: {what}");
}
