using Noms.Tiering;
using Noms.Tiering.NRules;
using Noms.Tiering.Policies;
using NRules.Fluent.Dsl;

namespace LocalRule;

/// <summary>
/// A rule of an area, in NRules' fluent C#: a case that was in tier 4 does not fall below tier 3 at once. It looks at the level before and at what
/// the policy's rules propose, which no rule of a policy file can.
/// </summary>
[Name(Id)]
[Description("A case that was in tier 4 falls by one tier at a time")]
public sealed class OneTierAtATime : Rule
{
    /// <summary>The rule's id.</summary>
    public const string Id = "ANYTOWN-1";

    /// <summary>What the rule may propose.</summary>
    public static HostRule Declared { get; } =
        HostRule.Floor(Id, "A case that was in tier 4 falls by one tier at a time", layer: "Anytown", level: "3");

    /// <inheritdoc />
    public override void Define()
    {
        ProposedCase proposed = null!;
        When().Match(() => proposed, p => WasInTier4(p.Case) && !p.Met.Any(r => Floor(r) >= 3));
        Then().Do(_ => proposed.Propose(Id));
    }

    private static bool WasInTier4(TieringCase person) => person.PreviousLevels.GetValueOrDefault("tier") == "4";

    /// <summary>The tier that a rule of the policy asks for at least; 0 where it asks for none.</summary>
    private static int Floor(PolicyRule rule) =>
        rule.Proposal is FloorProposal { Level.Fixed: { } level } ? level.Index + 1 : 0;
}
