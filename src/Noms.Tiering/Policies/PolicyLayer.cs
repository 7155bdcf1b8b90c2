namespace Noms.Tiering.Policies;

/// <summary>A file of which a policy is made: the national one, or an area's overlay.</summary>
/// <param name="Name">What rules and parameters call it: <see cref="National"/>, or the overlay's id.</param>
/// <param name="Id">The id of the policy or the overlay.</param>
/// <param name="Version">Its version.</param>
/// <param name="Title">How a person reads it.</param>
/// <param name="Hash">SHA-256 of its canonical form, in lower-case hexadecimal.</param>
public sealed record PolicyLayer(string Name, string Id, string Version, string Title, string Hash)
{
    /// <summary>The name of the layer that a policy file is.</summary>
    public const string National = "national";

    /// <summary>The area whose overlay it is, in its own words; <see langword="null"/> for a policy file.</summary>
    public string? Area { get; init; }

    /// <summary>The id and the version.</summary>
    public override string ToString() => $"{Id} {Version}";
}
