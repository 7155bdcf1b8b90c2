namespace Noms.Tiering.Policies.Reading;

/// <summary>A property of a JSON object.</summary>
/// <param name="Name">The name.</param>
/// <param name="Offset">The byte at which the name begins.</param>
/// <param name="Value">The value.</param>
internal sealed record JsonMember(string Name, int Offset, JsonValue Value);
