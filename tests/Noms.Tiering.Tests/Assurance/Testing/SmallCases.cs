using System.Text;
using Noms.Tiering.Assurance;

namespace Noms.Tiering.Tests.Assurance.Testing;

/// <summary>Cases of a small policy, as files of cases have them.</summary>
internal static class SmallCases
{
    /// <summary>Reads a file of cases.</summary>
    public static PolicyCasesReadResult Read(TieringPolicy policy, string text, string file = "small.json") =>
        PolicyCasesReader.Read(policy, new PolicyCaseFile(file, Encoding.UTF8.GetBytes(text)));

    /// <summary>Cases with these facts that expect what the policy gives, each titled by its facts.</summary>
    public static PolicyCases Of(TieringPolicy policy, params IEnumerable<string> facts)
    {
        var engine = new TieringEngine(policy);
        var texts = facts.Select(text =>
        {
            var tieringCase = Noms.Tiering.Cases.TieringCaseReader.Read(Encoding.UTF8.GetBytes(Case(text)), policy.Catalogue).Case;
            return One(text.Length == 0 ? "nothing" : text.Replace("\"", "", StringComparison.Ordinal), text, Expect(engine.Decide(tieringCase, new(2006, 3, 1))));
        });
        return Read(policy, $"[ {string.Join(",\n", texts)} ]").Cases;
    }

    /// <summary>One case as JSON.</summary>
    public static string One(string title, string facts, string expect) =>
        $$"""{ "title": "{{title}}", "asOf": "2006-03-01", "case": {{Case(facts)}}, "expect": {{expect}} }""";

    private static string Case(string facts) => $$"""{ "id": "C1", "facts": { {{facts}} } }""";

    private static string Expect(TieringDecision decision)
    {
        var parts = decision.Scales.Select(s => $"\"{s.Scale.Id}\": {{ {Level(s)} \"deciding\": [{Ids(s.Deciding.Select(r => r.Id))}], "
            + $"\"decidedByOneOf\": [{Ids(s.DecidedByOneOf.Select(r => r.Id))}], \"possible\": [{Ids(s.Possible.Select(l => l.Id))}]"
            + (decision.Trace.Scales.Single(t => t.Decision.Scale == s.Scale).ProtectedFloor is { } floor ? $", \"protectedFloor\": \"{floor.Id}\" }}" : " }"));
        return "{ " + string.Join(", ", decision.Status is { } status ? parts.Append($"\"status\": \"{status.Id}\"") : parts) + " }";
    }

    private static string Level(ScaleDecision scale) =>
        scale.Level is { } level ? $"\"level\": \"{level.Id}\"," : scale.CalculatedLevel is { } calculated ? $"\"calculated\": \"{calculated.Id}\"," : "";

    private static string Ids(IEnumerable<string> ids) => string.Join(", ", ids.Select(id => $"\"{id}\""));
}
