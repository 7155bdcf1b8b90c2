using System.Text.Json.Nodes;

namespace Noms.Tiering.Tests.Conformance;

/// <summary>One case of a policy's <c>cases/</c>, with what its decision must say.</summary>
/// <param name="File">The file's name, without folder.</param>
/// <param name="Title">What it shows, unique in the policy.</param>
/// <param name="AsOf">The day as of which it is decided.</param>
/// <param name="Parameters">Values that the policy's parameters have in this case alone, by id; may be empty.</param>
/// <param name="Case">The facts.</param>
/// <param name="Expect">What its decision must say.</param>
internal sealed record ConformanceCase(
    string File, string Title, DateOnly AsOf, JsonObject Parameters, TieringCase Case, Expectation Expect);
