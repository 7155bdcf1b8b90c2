using Noms.Tiering.Policies;

namespace Noms.Tiering;

/// <summary>What a decision says beside its levels.</summary>
/// <param name="Output">The output.</param>
/// <param name="Truth">Whether some rule proposes it.</param>
public sealed record OutputDecision(PolicyOutput Output, Truth Truth);
