namespace Noms.Tiering.Policies;

/// <summary>At least this level, less any cap that names the rule.</summary>
public sealed class FloorProposal : Proposal
{
    internal FloorProposal(Scale scale, ProposedLevel level, bool isProtected)
    {
        Scale = scale;
        Level = level;
        IsProtected = isProtected;
    }

    /// <inheritdoc />
    public override Scale Scale { get; }

    /// <summary>The level.</summary>
    public ProposedLevel Level { get; }

    /// <summary>Whether nothing may lower it: no cap, no override, no judgement.</summary>
    public bool IsProtected { get; }
}
