using Noms.Tiering.Tests;
using Noms.Tiering.Tests.Allocation;

namespace Noms.Tiering.Tool.Tests;

/// <summary>A folder with a case, a policy, a mapping and a caseload, each as it ought to be.</summary>
internal static class Files
{
    public const string Case = """
        { "id": "SECRET-1", "asOf": "2006-03-01",
          "facts": { "ogrs3": 62, "riskOfSeriousHarm": { "value": "medium", "source": "SECRET-2", "date": "2006-02-01" }, "accommodationNeed": "standard" },
          "previousLevels": { "tier": "2" } }
        """;

    public static WorkFolder Make()
    {
        var folder = new WorkFolder();
        folder.Write("case.json", Case);
        folder.Write("policy.json", Repository.Read("rules/noms-2005/policy.json"));
        folder.Write("empty.json", "");
        folder.Write("faulty.json", """{ "id": "faulty" }""");
        return folder;
    }
}
