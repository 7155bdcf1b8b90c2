using System.Text.Json.Nodes;

namespace Noms.Tiering.Assurance;

/// <summary>The changes to what a missing or uncertain fact means.</summary>
internal sealed class ReadingMutants(MutantDraft draft, MutantSteps steps)
{
    public IEnumerable<PolicyMutant> All() =>
        draft.Root["reads"]!.AsObject().SelectMany(r => Of(r.Value!.AsObject(), steps.Determinant(r.Key)));

    private IEnumerable<PolicyMutant> Of(JsonObject use, Determinant determinant)
    {
        var now = use["whenMissing"]!;
        return
        [
            .. now is JsonObject ? [draft.Set(use, "whenMissing", "open")] : Array.Empty<PolicyMutant>(),
            .. StandIns(determinant).Select(s => new JsonObject { ["is"] = s }).Where(s => !JsonNode.DeepEquals(s, now))
                .Select(s => draft.Edit(use, $"whenMissing -> {s.ToJsonString()}", node => node["whenMissing"] = s.DeepClone())),
            .. use["uncertainWhen"] is null ? [] : new[] { draft.Set(use, "uncertainWhen", null) },
            .. use["uncertainAfter"] is null ? [] : new[] { draft.Set(use, "uncertainAfter", null) },
            .. use["uncertainAfter"] is JsonObject age
                ? new[] { -1, 1 }.Select(step => draft.Set(age, "days", (age["days"]?.GetValue<int>() ?? 0) + step))
                : [],
        ];
    }

    private static IEnumerable<JsonNode> StandIns(Determinant determinant) => determinant.Kind switch
    {
        DeterminantKind.Number => [determinant.Minimum!.Value, determinant.Maximum!.Value],
        DeterminantKind.Flag => [false, true],
        DeterminantKind.Choice => determinant.Values.Select(v => (JsonNode)v.Id),
        DeterminantKind.List => [new JsonArray()],
        _ => determinant.MayBeNone ? ["none"] : [],
    };
}
