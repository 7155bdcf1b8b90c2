using System.Text;
using Noms.Tiering.Policies;
using Noms.Tiering.Tests.Policies;

namespace Noms.Tiering.Tests.Overlays;

/// <summary>A valid overlay of <see cref="WholePolicy"/> that uses every part of an overlay.</summary>
internal static class WholeOverlay
{
    public const string Text = """
        {
          "$schema": "../schema/overlay.schema.json",
          "$comment": "every part of an overlay",
          "overlay": "avon",
          "version": "3",
          "title": "the priorities of Avon",
          "area": "Avon and Somerset",
          "extends": { "policy": "whole", "version": "1" },
          "effective": { "from": "2005-04-01", "to": "2006-12-31" },
          "sources": [ { "id": "plan", "title": "The area plan", "published": "2005-03-01" } ],
          "parameters": {
            "likely.from": { "value": 55, "reason": "half of the caseload is above 50", "cite": ["plan 2"] },
            "gang.floor": { "value": "3", "reason": "gangs come first", "cite": ["plan 3"] },
            "standing.top": { "value": "high", "reason": "as it was", "cite": ["plan 4"] },
            "visit.kinds": { "value": ["home"], "reason": "no offices", "cite": ["plan 5"] }
          },
          "determinants": [ { "id": "avonCar", "title": "uses a car", "kind": "flag", "source": "the area's register" } ],
          "reads": {
            "avonCar": { "whenMissing": { "is": false } },
            "notorious": { "whenMissing": "open" }
          },
          "derived": [ { "id": "avonBoth", "title": "car and gang", "when": { "all": [ { "determinant": "avonCar", "is": true }, { "determinant": "localGang", "is": true } ] } } ],
          "factors": [ { "id": "avonCrime", "title": "car crime", "group": "organisation" } ],
          "rules": [
            { "id": "A1", "title": "Car crime", "factor": "avonCrime", "scale": "tier", "when": { "determinant": "avonCar", "is": true }, "floor": "2", "cite": ["plan 6"] },
            { "id": "A2", "title": "Notorious", "factor": "harm", "scale": "tier", "when": { "determinant": "notorious", "is": true }, "floor": { "parameter": "gang.floor" }, "cite": ["plan 7", "circular 2"] },
            { "id": "A3", "title": "Less for visits", "scale": "tier", "when": { "determinant": "allVisits", "atLeast": 3 }, "cap": "1", "on": ["V1", "A1"], "cite": ["plan 8"] },
            { "id": "A4", "title": "By the area", "scale": "tier", "when": { "determinant": "avonBoth", "is": true }, "level": "3", "authority": "local", "cite": ["plan 9"] },
            { "id": "A5", "title": "An experienced manager", "when": { "determinant": "notorious", "is": true }, "output": "needsExperience", "cite": ["plan 7"] }
          ],
          "overrides": [
            { "id": "AO1", "title": "Gangs of Avon", "authority": "local", "reason": "a year of violence", "cite": ["plan 10"], "effective": { "from": "2005-06-01", "to": "2006-05-31" },
              "scale": "tier", "when": { "determinant": "localGang", "is": true }, "floor": { "parameter": "gang.floor" }, "protected": true }
          ]
        }
        """;

    public static TieringPolicy National { get; } = PolicyReader.Read(Encoding.UTF8.GetBytes(WholePolicy.Text)).Policy;

    public static TieringPolicy Policy { get; } = Read(Text).Policy;

    public static PolicyReadResult Read(string text, DateOnly? day = null) => OverlayReader.Read(Encoding.UTF8.GetBytes(text), National, day);
}
