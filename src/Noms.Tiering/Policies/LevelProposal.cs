namespace Noms.Tiering.Policies;

/// <summary>
/// This level in place of the unprotected floors. Only the highest authority that proposes one counts;
/// where two rules of that authority disagree none applies and the decision is in conflict.
/// </summary>
public sealed class LevelProposal : Proposal
{
    internal LevelProposal(Scale scale, ProposedLevel level, int authority, string authorityTitle)
    {
        Scale = scale;
        Level = level;
        Authority = authority;
        AuthorityTitle = authorityTitle;
    }

    /// <inheritdoc />
    public override Scale Scale { get; }

    /// <summary>The level; never one that a derived determinant gives.</summary>
    public ProposedLevel Level { get; }

    /// <summary>The authority's rank: 0 is the highest (national), 1 below it (local).</summary>
    public int Authority { get; }

    /// <summary>The authority in words: <c>national</c> or <c>local</c>.</summary>
    public string AuthorityTitle { get; }
}
