using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Noms.Tiering.Policies.Reading;

/// <summary>Whose each part of a policy is, while it is read. Where there is no overlay all of it is national.</summary>
internal sealed class Layering
{
    private readonly TieringPolicy? _national;
    private readonly PolicyLayer? _overlay;
    private readonly JsonValue? _top;

    public Layering()
    {
    }

    /// <summary>A policy with an overlay.</summary>
    /// <param name="national">The policy that it extends.</param>
    /// <param name="overlay">The overlay.</param>
    /// <param name="top">The value at the top of its text.</param>
    public Layering(TieringPolicy national, PolicyLayer overlay, JsonValue top)
    {
        _national = national;
        _overlay = overlay;
        _top = top;
    }

    public string Of(JsonValue part) => IsOfOverlay(part) ? _overlay!.Name : PolicyLayer.National;

    /// <summary>The value that the national policy gives a parameter that the overlay sets.</summary>
    public string? NationalValueOf(JsonValue parameter) =>
        IsOfOverlay(parameter) && parameter.Find("id") is { } id ? _national!.Parameters.FirstOrDefault(p => p.Id == id.Text)?.ValueText : null;

    /// <summary>What the policy is made of; empty where there is no overlay.</summary>
    public ImmutableArray<PolicyLayer> Layers => _overlay is null ? [] : [.. _national!.Layers, _overlay];

    public static string Hash(ImmutableArray<PolicyLayer> layers) =>
        layers is [var alone]
            ? alone.Hash
            : Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Join('+', layers.Select(layer => layer.Hash)))));

    private bool IsOfOverlay(JsonValue part) => _top is not null && part.Top == _top;
}
