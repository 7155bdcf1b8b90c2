using System.Text.Json.Nodes;
using Noms.Tiering.Assurance;
using Noms.Tiering.Files;

namespace Noms.Tiering.Tests.Conformance;

/// <summary>One folder under <c>rules/</c>: a policy, or one version of a policy, with its cases.</summary>
internal sealed class ShippedPolicy
{
    private static readonly string Rules = System.IO.Path.Combine(Repository.Root, "rules");
    private static readonly Lazy<IReadOnlyList<ShippedPolicy>> LazyAll = new(() => [.. PolicyFolder.Under(Rules).Select(folder => new ShippedPolicy(folder))]);

    private readonly Lazy<TieringPolicy> _policy;
    private readonly Lazy<PolicyCases> _cases;

    private ShippedPolicy(PolicyFolder folder)
    {
        Folder = folder;
        Id = System.IO.Path.GetRelativePath(Rules, folder.FullPath).Replace(System.IO.Path.DirectorySeparatorChar, '/');
        _policy = new(() => folder.ReadPolicy().Policy);
        _cases = new(() => folder.ReadCases(Policy).Cases);
    }

    /// <summary>Every folder under <c>rules/</c>, at whatever depth, that has a <c>policy.json</c>, by id.</summary>
    public static IReadOnlyList<ShippedPolicy> All => LazyAll.Value;

    /// <summary>Where it stands under <c>rules/</c>: <c>noms-2005</c>, or <c>hmpps-2026/3</c> for a version.</summary>
    public string Id { get; }

    public PolicyFolder Folder { get; }

    /// <summary>The policy as its file has it, read once.</summary>
    public TieringPolicy Policy => _policy.Value;

    /// <summary>The cases, read once.</summary>
    public PolicyCases Cases => _cases.Value;

    public string PolicyPath => System.IO.Path.Combine(Folder.FullPath, "policy.json");

    /// <summary>The policy as JSON, parsed anew.</summary>
    public JsonObject Json => JsonNode.Parse(File.ReadAllBytes(PolicyPath))!.AsObject();

    public static ShippedPolicy WithId(string id) => All.Single(f => f.Id == id);
}
