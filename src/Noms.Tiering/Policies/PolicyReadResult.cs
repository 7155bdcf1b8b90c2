using System.Collections.Immutable;

namespace Noms.Tiering.Policies;

/// <summary>A policy that was read, or why it could not be.</summary>
public sealed class PolicyReadResult
{
    private readonly TieringPolicy? _policy;

    internal PolicyReadResult(TieringPolicy? policy, ImmutableArray<Diagnostic> diagnostics)
    {
        _policy = policy;
        Diagnostics = diagnostics;
    }

    /// <summary>Whether there is a policy; warnings do not prevent one.</summary>
    public bool IsSuccess => _policy is not null;

    /// <summary>Everything that is wrong, in the order of the file; warnings too.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>The policy.</summary>
    /// <exception cref="PolicyException">The file is faulty; the message has every diagnostic.</exception>
    public TieringPolicy Policy => _policy ?? throw new PolicyException(Diagnostics);
}
