namespace Noms.Tiering.Package.Tests.Hosting;

/// <summary>A policy file in a folder of its own, which goes when it is disposed of.</summary>
internal sealed class PolicyFile : IDisposable
{
    private const string Policy = """
        {
          "id": "local", "version": "VERSION", "title": "A local policy",
          "effective": { "from": "2026-01-01" },
          "sources": [ { "id": "circular", "title": "Circular 1 of 2026" } ],
          "scales": [ { "id": "tier", "title": "Tier", "default": "1", "levels": [ { "id": "1", "title": "Tier 1" }, { "id": "2", "title": "Tier 2" } ] } ],
          "reads": { "riskOfSeriousHarm": { "whenMissing": "open" } },
          "rules": [ { "id": "H1", "title": "Risk of serious harm", "cite": ["circular 2.1"], "floor": "2",
            "when": { "determinant": "riskOfSeriousHarm", "atLeast": "HARM" } } ]
        }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("noms-tiering-").FullName;

    public PolicyFile() => Write();

    public string Path => System.IO.Path.Combine(_folder, "policy.json");

    public void Write(string harm = "high", string version = "1") => File.WriteAllText(Path, Policy.Replace("HARM", harm, StringComparison.Ordinal).Replace("VERSION", version, StringComparison.Ordinal));

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
