using System.Text.Json;

namespace Noms.Tiering.Conformance;

/// <summary>One line of a file of vectors: what a service receives, and what it answered.</summary>
/// <param name="Id">The id of the generated case.</param>
/// <param name="AsOf">The day that counts as today.</param>
/// <param name="Raw">What the service receives.</param>
/// <param name="Expected">What it answered; never read to decide.</param>
public sealed record Vector(string Id, DateOnly AsOf, JsonElement Raw, Answer Expected);
