using System.Text.Json;
using System.Text.Json.Nodes;

namespace Noms.Tiering.Benchmarks.Caseloads;

/// <summary>The columns of a caseload as CSV: the id, each fact that is a single value, and one sentence with two requirements.</summary>
internal static class CsvColumns
{
    private static readonly Determinant[] Single = [.. CaseloadFacts.Policy.Reads.Select(use => use.Determinant).Where(d => d.Kind != DeterminantKind.List)];

    private static readonly string[] Sentence =
        ["sentences[0].type", "sentences[0].phase", .. Requirement(0), .. Requirement(1)];

    private static readonly string[] Names = ["id", .. Single.Select(d => d.Id), .. Sentence];

    public static byte[] Header { get; } = CaseloadFile.Bytes(string.Join(',', Names) + "\n");

    /// <summary>What the columns mean.</summary>
    public static byte[] Mapping() => JsonSerializer.SerializeToUtf8Bytes(new JsonObject
    {
        ["columns"] = new JsonArray([.. Names.Select(name => new JsonObject { ["column"] = name, ["to"] = name })]),
    });

    public static byte[] Row(TieringCase tieringCase) =>
        CaseloadFile.Bytes(string.Join(',', [CaseloadFile.IdPlace, .. Single.Select(d => Cell(tieringCase[d])), .. SentenceCells(tieringCase)]) + "\n");

    private static IEnumerable<string> SentenceCells(TieringCase tieringCase)
    {
        var sentences = tieringCase[Determinants.Sentences];
        var first = sentences.IsRecorded ? sentences.AsList().Elements[0] : null;
        var requirements = first is null ? [] : Field(Determinants.Sentences, first, "requirements").AsList().Elements;
        yield return first is null ? "" : Cell(Field(Determinants.Sentences, first, "type"));
        yield return first is null ? "" : Cell(Field(Determinants.Sentences, first, "phase"));
        for (var place = 0; place < 2; place++)
        {
            yield return place < requirements.Length ? Cell(requirements[place].Values[0]) : "";
            yield return place < requirements.Length ? Cell(requirements[place].Values[1]) : "";
        }
    }

    private static string Cell(FactValue value) => value.IsRecorded ? value.ToString() : "";

    private static FactValue Field(Determinant list, FactElement element, string id) =>
        element.Values[list.Fields.Select(field => field.Id).TakeWhile(other => other != id).Count()];

    private static string[] Requirement(int place) =>
        [$"sentences[0].requirements[{place}].type", $"sentences[0].requirements[{place}].state"];
}
