using System.CommandLine.Completions;

namespace Noms.Tiering.Tool.Choosing;

/// <summary>The policies of the library, by their ids.</summary>
internal static class ShippedPolicies
{
    public static IEnumerable<CompletionItem> Completions() => TieringPolicies.Ids.Select(id => new CompletionItem(id));

    /// <summary>As a message lists them.</summary>
    public static string Listed => string.Join(", ", TieringPolicies.Ids.Select(id => $"`{id}`"));
}
