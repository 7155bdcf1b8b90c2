namespace Noms.Tiering.Policies;

/// <summary>Something that the decision says beside its levels, such as that the most experienced manager is required.</summary>
public sealed class OutputProposal : Proposal
{
    internal OutputProposal(PolicyOutput output)
    {
        Output = output;
    }

    /// <summary>The output.</summary>
    public PolicyOutput Output { get; }

    /// <inheritdoc />
    public override Scale? Scale => null;
}
