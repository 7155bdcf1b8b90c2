using System.Text.Json.Nodes;

namespace Noms.Tiering.Tests.Conformance;

/// <summary>The mutants that a policy declares to be the same policy in other words, each with its reason.</summary>
internal static class EquivalentMutants
{
    /// <summary>By mutant name, the reason.</summary>
    /// <exception cref="ConformanceFileException">A mutant has no reason.</exception>
    public static IReadOnlyDictionary<string, string> Read(PolicyFolder folder) =>
        JsonNode.Parse(File.ReadAllBytes(folder.EquivalentMutantsPath))!.AsArray().ToDictionary(
            m => m!["mutant"]!.GetValue<string>(),
            m => m!["reason"]?.GetValue<string>() is { Length: > 0 } reason
                ? reason
                : throw new ConformanceFileException($"{folder.Id}: an equivalent mutant has no reason"));
}
