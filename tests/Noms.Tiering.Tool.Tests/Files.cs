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
