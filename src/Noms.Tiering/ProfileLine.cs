using System.Collections.Immutable;
using Noms.Tiering.Policies;

namespace Noms.Tiering;

/// <summary>What a decision says by its level under one entry of the policy's profile.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Values">What it says; empty where a key is not known.</param>
public sealed record ProfileLine(ProfileEntry Entry, ImmutableArray<string> Values);
