using System.Text;
using System.Text.Json.Nodes;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Tests.Assurance.Impact;

/// <summary>Policies of the repository with one figure altered.</summary>
internal static class Variants
{
    public static TieringPolicy Of(TieringPolicy policy, string parameter, JsonNode value)
    {
        var file = JsonNode.Parse(Repository.Read($"rules/{policy.Id}/policy.json"))!;
        file["parameters"]!.AsArray().Single(p => p!["id"]!.GetValue<string>() == parameter)!["value"] = value;
        return PolicyReader.Read(Encoding.UTF8.GetBytes(file.ToJsonString())).Policy;
    }
}
