namespace Noms.Tiering.Policies;

/// <summary>What a rule proposes when its condition holds. Rules propose; the policy combines.</summary>
/// <remarks>Immutable. The kinds are the sealed types of this folder, and no others.</remarks>
public abstract class Proposal
{
    private protected Proposal()
    {
    }

    /// <summary>The scale on which it proposes, or <see langword="null"/> for an output beside the scales.</summary>
    public abstract Scale? Scale { get; }
}
