using System.Text.Json.Nodes;

namespace Noms.Tiering.Tests.Conformance;

/// <summary>One folder under <c>rules/</c>: a policy, or one version of a policy, with its conformance cases.</summary>
internal sealed class PolicyFolder
{
    private static readonly Lazy<IReadOnlyList<PolicyFolder>> LazyAll = new(Find);

    private readonly Lazy<JsonObject> _json;
    private readonly Lazy<ConformanceSuite> _suite;

    private PolicyFolder(string rules, string path)
    {
        Path = path;
        Id = System.IO.Path.GetRelativePath(rules, path).Replace(System.IO.Path.DirectorySeparatorChar, '/');
        _json = new(() => JsonNode.Parse(File.ReadAllBytes(PolicyPath))!.AsObject());
        _suite = new(() => ConformanceSuite.Load(this));
    }

    /// <summary>Every folder under <c>rules/</c>, at whatever depth, that has a <c>policy.json</c>, by id.</summary>
    public static IReadOnlyList<PolicyFolder> All => LazyAll.Value;

    /// <summary>Where it stands under <c>rules/</c>: <c>noms-2005</c>, or <c>hmpps-2026/3</c> for a version.</summary>
    public string Id { get; }

    public string Path { get; }

    public string PolicyPath => System.IO.Path.Combine(Path, "policy.json");

    public string CasesPath => System.IO.Path.Combine(Path, "cases");

    public string EquivalentMutantsPath => System.IO.Path.Combine(Path, "equivalent-mutants.json");

    /// <summary>The policy as JSON. Clone it before a change.</summary>
    public JsonObject Json => _json.Value;

    /// <summary>The cases, read once.</summary>
    public ConformanceSuite Suite => _suite.Value;

    public static PolicyFolder WithId(string id) => All.Single(f => f.Id == id);

    private static List<PolicyFolder> Find()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(root.FullName, "Noms.Tiering.sln")))
        {
            root = root.Parent ?? throw new InvalidOperationException("Noms.Tiering.sln stands in no folder above the tests.");
        }

        var rules = System.IO.Path.Combine(root.FullName, "rules");
        return
        [
            .. Directory.EnumerateFiles(rules, "policy.json", SearchOption.AllDirectories)
                .Select(file => new PolicyFolder(rules, System.IO.Path.GetDirectoryName(file)!))
                .OrderBy(f => f.Id, StringComparer.Ordinal),
        ];
    }
}
