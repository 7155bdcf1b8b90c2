using System.Collections.Immutable;
using Noms.Tiering.Policies;

namespace Noms.Tiering;

/// <summary>
/// Another engine found other rules met than the library does, so there is no decision: one of the two is wrong about the policy. The message
/// names the policy and the rules, and nothing of the case.
/// </summary>
public sealed class EngineDisagreementException : Exception
{
    internal EngineDisagreementException(TieringPolicy policy, ImmutableArray<PolicyRule> onlyOther, ImmutableArray<PolicyRule> onlyLibrary)
        : base($"Two engines disagree about {policy}: met only by the other are {Names(onlyOther)}; met only by the library are {Names(onlyLibrary)}.")
    {
        Policy = policy;
        OnlyOther = onlyOther;
        OnlyLibrary = onlyLibrary;
    }

    /// <summary>The policy.</summary>
    public TieringPolicy Policy { get; }

    /// <summary>The rules that only the other engine found met, in policy order.</summary>
    public ImmutableArray<PolicyRule> OnlyOther { get; }

    /// <summary>The rules that only the library found met, in policy order.</summary>
    public ImmutableArray<PolicyRule> OnlyLibrary { get; }

    private static string Names(ImmutableArray<PolicyRule> rules) => rules.IsEmpty ? "none" : string.Join(", ", rules.Select(r => r.Id));
}
