using System.Text.Json.Nodes;

namespace Noms.Tiering.Tests.Conformance;

/// <summary>A policy with one change.</summary>
/// <param name="Name">A JSON pointer to the place and what was changed there, such as <c>/rules/4/floor: "4" -> "3"</c>.</param>
/// <param name="Within">The nearest id around the place, such as that of the rule; empty where there is none.</param>
/// <param name="Make">Makes the changed policy.</param>
internal sealed record Mutant(string Name, string Within, Func<JsonObject> Make)
{
    /// <summary>The name with the nearest id, for messages.</summary>
    public override string ToString() => Within.Length == 0 ? Name : $"{Name} (in {Within})";
}
