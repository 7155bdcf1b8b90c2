using Noms.Tiering.Policies;

namespace Noms.Tiering.Tests.Oracle;

/// <summary>What one way in which a case may turn out comes to on one scale.</summary>
/// <param name="Proposals">What the rules propose.</param>
/// <param name="Met">The overrides of the policy whose areas and conditions hold.</param>
internal sealed record PlainTurn(PlainProposals Proposals, IReadOnlySet<PolicyOverride> Met);
