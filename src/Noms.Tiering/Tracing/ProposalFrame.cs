using Noms.Tiering.Policies;

namespace Noms.Tiering.Tracing;

/// <summary>What a rule proposes, in words around the level: one wording wherever a proposal is said.</summary>
/// <param name="Before">The words before the level.</param>
/// <param name="Level">The level; <see langword="null"/> for an output.</param>
/// <param name="After">The words after it.</param>
internal readonly record struct ProposalFrame(string Before, ProposedLevel? Level, string After)
{
    private const string NothingLowers = ", which nothing lowers";

    public static ProposalFrame Of(Proposal proposal) => proposal switch
    {
        FloorProposal floor => new("at least ", floor.Level, floor.IsProtected ? NothingLowers : ""),
        CapProposal cap => new("at most ", cap.Level, $" for {BoundText.Join([.. cap.On], "and")}"),
        LevelProposal level => new("", level.Level, $" by {level.AuthorityTitle} authority"),
        OutputProposal output => new(output.Output.Title, null, ""),
        _ => new("", null, ""),
    };

    /// <summary>What an override holds the level to.</summary>
    public static ProposalFrame Of(OverrideForm form, bool isProtected, ProposedLevel? level) => form switch
    {
        OverrideForm.Floor => new("at least ", level, isProtected ? NothingLowers : ""),
        OverrideForm.Cap => new("at most ", level, ""),
        _ => new("", level, ""),
    };
}
