using System.Text;
using System.Text.Json.Nodes;
using Noms.Tiering.Cases;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Tests.Deciding;

/// <summary>
/// A policy of a few lines, to show one point of what deciding means. What a test does not state is filled in: tiers 1 to 4, titles,
/// a source, and outputs that rules name.
/// </summary>
internal sealed class SmallPolicy
{
    private readonly TieringEngine _engine;

    private SmallPolicy(TieringEngine engine)
    {
        _engine = engine;
    }

    public TieringPolicy Policy => _engine.Policy;

    /// <summary>Reads a policy.</summary>
    /// <param name="members">The members of the policy file that matter, as JSON without the outer braces.</param>
    public static SmallPolicy Of(string members)
    {
        var policy = JsonNode.Parse("{" + members + "}")!.AsObject();
        policy["id"] ??= "small";
        policy["version"] ??= "1";
        policy["title"] ??= "A small policy";
        policy["effective"] ??= JsonNode.Parse("""{ "from": "2000-01-01" }""");
        policy["sources"] = JsonNode.Parse("""[ { "id": "s", "title": "A source", "reference": "none" } ]""");
        policy["scales"] ??= JsonNode.Parse("""[ { "id": "tier", "default": "1", "levels": [ { "id": "1" }, { "id": "2" }, { "id": "3" }, { "id": "4" } ] } ]""");
        foreach (var scale in policy["scales"]!.AsArray())
        {
            Fill(scale!["levels"], "title");
            scale["title"] ??= scale["id"]!.GetValue<string>();
        }

        Fill(policy["determinants"], "title");
        Fill(policy["derived"], "title");
        Fill(policy["statuses"], "title");
        Fill(policy["rules"], "title");
        Fill(policy["outputs"], "title");
        Fill(policy["profile"], "title");
        Fill(policy["overrides"], "title");
        Fill(policy["overrides"], "reason");
        foreach (var rule in policy["rules"]!.AsArray().Concat(policy["overrides"]?.AsArray() ?? []))
        {
            rule!["cite"] ??= new JsonArray("s");
        }

        foreach (var one in policy["overrides"]?.AsArray() ?? [])
        {
            one!["effective"] ??= JsonNode.Parse("""{ "from": "2000-01-01" }""");
        }

        foreach (var one in policy["judgement"]?.AsArray() ?? [])
        {
            one!["cite"] ??= new JsonArray("s");
            Fill(one["grades"], "title");
            one["reasons"] ??= JsonNode.Parse("""[ { "id": "margin", "title": "At the margin" } ]""");
        }

        return new(new TieringEngine(PolicyReader.Read(Encoding.UTF8.GetBytes(policy.ToJsonString())).Policy));
    }

    /// <summary>Decides a case.</summary>
    /// <param name="facts">Its facts, as a case file has them, without the outer braces.</param>
    /// <param name="asOf">The as-of date.</param>
    /// <param name="previous">Its previous levels, without the outer braces.</param>
    /// <param name="overrides">The overrides recorded with it, without the outer brackets.</param>
    /// <param name="judgements">The judgements recorded with it, without the outer brackets.</param>
    public TieringDecision Decide(string facts = "", string asOf = "2006-03-01", string previous = "", string overrides = "", string judgements = "")
    {
        var text = $$"""
            { "id": "C1", "facts": { {{facts}} }, "previousLevels": { {{previous}} }, "overrides": [ {{overrides}} ], "judgements": [ {{judgements}} ] }
            """;
        var read = TieringCaseReader.Read(Encoding.UTF8.GetBytes(text), Policy.Catalogue);
        return _engine.Decide(read.Case, DateOnly.ParseExact(asOf, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    private static void Fill(JsonNode? list, string member)
    {
        foreach (var part in list?.AsArray() ?? [])
        {
            part![member] ??= part["id"]!.GetValue<string>();
        }
    }
}
