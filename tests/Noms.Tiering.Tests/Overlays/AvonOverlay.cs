using System.Text;
using System.Text.Json.Nodes;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Tests.Overlays;

/// <summary>An overlay of the 2005 model as an area might write one.</summary>
internal static class AvonOverlay
{
    public const string Text = """
        {
          "overlay": "avon-2006",
          "version": "1",
          "title": "the priorities of Avon and Somerset for 2006",
          "area": "Avon and Somerset",
          "extends": { "policy": "noms-2005", "version": "1" },
          "effective": { "from": "2006-04-01", "to": "2007-03-31" },
          "sources": [ { "id": "plan", "title": "Area plan 2006 to 2007" } ],
          "parameters": {
            "likelihood.from": { "value": 55, "reason": "half of the area's caseload is above 50", "cite": ["plan 4.1"] }
          },
          "determinants": [ { "id": "avonKnifeCrime", "title": "on the area's list for knife crime", "kind": "flag", "source": "police" } ],
          "reads": { "avonKnifeCrime": { "whenMissing": { "is": false } } },
          "rules": [
            { "id": "AVON1", "title": "On the area's list for knife crime", "when": { "determinant": "avonKnifeCrime", "is": true }, "floor": "3", "cite": ["plan 4.2"] }
          ]
        }
        """;

    public static readonly DateOnly AsOf = new(2006, 5, 1);

    public static TieringPolicy Policy { get; } = Of(_ => { });

    public static Determinant KnifeCrime => Policy.LocalDeterminants.Single(d => d.Id == "avonKnifeCrime");

    /// <summary>The overlay with some of it changed.</summary>
    public static TieringPolicy Of(Action<JsonObject> change) => Read(change).Policy;

    public static PolicyReadResult Read(Action<JsonObject> change)
    {
        var json = JsonNode.Parse(Text)!.AsObject();
        change(json);
        return OverlayReader.Read(Encoding.UTF8.GetBytes(json.ToJsonString()), TieringPolicies.Noms2005);
    }

    public static TieringDecision Decide(TieringCaseBuilder tieringCase) => new TieringEngine(Policy).Decide(tieringCase.Build(), AsOf);
}
