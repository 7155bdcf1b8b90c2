using System.Collections.Immutable;

namespace Noms.Tiering.Policies;

/// <summary>At most this level, for the floors of the rules that it names and no others.</summary>
public sealed class CapProposal : Proposal
{
    internal CapProposal(Scale scale, ProposedLevel level, ImmutableArray<string> on)
    {
        Scale = scale;
        Level = level;
        On = on;
    }

    /// <inheritdoc />
    public override Scale Scale { get; }

    /// <summary>The level; never one that a derived determinant gives.</summary>
    public ProposedLevel Level { get; }

    /// <summary>The ids of the rules whose floors it lowers. None of them is protected.</summary>
    public ImmutableArray<string> On { get; }
}
