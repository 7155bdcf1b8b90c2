using FluentAssertions;
using Noms.Tiering.Tests;
using Noms.Tiering.Tests.Allocation;

namespace Noms.Tiering.Tool.Tests;

/// <summary>A folder with a case, a policy, a caseload, and what the tool makes of them, each as it ought to be.</summary>
internal static class Files
{
    public const string Case = """
        { "id": "SECRET-1", "asOf": "2006-03-01",
          "facts": { "ogrs3": 62, "riskOfSeriousHarm": { "value": "medium", "source": "SECRET-2", "date": "2006-02-01" }, "accommodationNeed": "standard" },
          "previousLevels": { "tier": "2" } }
        """;

    /// <summary>A case a line: one that is raised, one that is provisional, one with a status, one that is invalid data, and a row that is no case.</summary>
    public const string Caseload = """
        {"id":"SECRET-1","asOf":"2006-03-01","facts":{"ogrs3":62,"riskOfSeriousHarm":"medium","accommodationNeed":"standard"},"previousLevels":{"tier":"2"}}
        {"id":"SECRET-2","asOf":"2006-03-02","facts":{"ogrs3":40}}
        {"id":"SECRET-3","asOf":"2006-03-03","facts":{"ogrs3":20,"riskOfSeriousHarm":"high","sentences":[]}}
        {"id":"SECRET-4","asOf":"2006-03-01","facts":{"ogrs3":{"value":62,"date":"2007-01-01"}}}
        {"id":"SECRET-5","asOf":"2006-03-01","facts":{"ogrs3":"SECRET"}}

        """;

    /// <summary>A policy that is soon gone through.</summary>
    public const string Small = """
        { "id": "small", "version": "1", "title": "A small policy", "effective": { "from": "2026-01-01" }, "sources": [ { "id": "circular", "title": "Circular 1" } ],
          "scales": [ { "id": "tier", "title": "Tier", "default": "1", "levels": [ { "id": "1", "title": "Tier 1" }, { "id": "2", "title": "Tier 2" } ] } ],
          "reads": { "riskOfSeriousHarm": { "whenMissing": "open" } },
          "rules": [ { "id": "H1", "title": "Risk of serious harm is high", "cite": ["circular 2.1"], "floor": "2", "when": { "determinant": "riskOfSeriousHarm", "atLeast": "high" } } ] }
        """;

    private static readonly Lazy<(string Name, string Text)[]> Made = new(Make(["receipt.json", "log.ndjson", "decisions.ndjson", "decisions.rejects.ndjson", "summary.json"]));

    public static WorkFolder Folder()
    {
        var folder = Inputs();
        Array.ForEach(Made.Value, file => folder.Write(file.Name, file.Text));
        return folder;
    }

    private static WorkFolder Inputs()
    {
        var folder = new WorkFolder();
        folder.Write("case.json", Case);
        folder.Write("cases.ndjson", Caseload);
        folder.Write("policy.json", Repository.Read("rules/noms-2005/policy.json"));
        folder.Write("empty.json", "");
        folder.Write("faulty.json", """{ "id": "faulty" }""");
        folder.Write("small.json", Small);
        foreach (var (name, policy) in new[] { ("own", Small), ("empty", ""), ("faulty", """{ "id": "faulty" }""") })
        {
            Directory.CreateDirectory(Path.Combine(folder.Path, name, "cases"));
            folder.Write($"{name}/policy.json", policy);
        }

        folder.Write("own/cases/H1.json", """[{ "title": "High", "asOf": "2026-03-01", "case": { "id": "H1", "facts": { "riskOfSeriousHarm": "high" } }, "expect": { "tier": { "level": "2", "deciding": ["H1"], "possible": ["2"] } } }]""");
        return folder;
    }

    private static Func<(string Name, string Text)[]> Make(string[] names) => () =>
    {
        using var folder = Inputs();
        var decided = ToolProcess.Run(folder.Path, "decide", "case.json", "-p", "policy.json", "--receipt", "receipt.json", "--log", "log.ndjson");
        decided.ExitCode.Should().Be(0, decided.Error);
        var allocated = ToolProcess.Run(folder.Path, "allocate", "cases.ndjson", "-p", "policy.json", "--summary", "summary.json");
        allocated.ExitCode.Should().Be(1, allocated.Error);
        return [.. names.Select(name => (name, folder.Read(name)))];
    };
}
