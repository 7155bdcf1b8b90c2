using System.Collections.Immutable;
using Noms.Tiering.Policies;
using Noms.Tiering.Tracing;

namespace Noms.Tiering.Assurance;

/// <summary>The scales, their levels, which rules give each, and what the policy says of it.</summary>
internal sealed class LevelSection(DocumentSubject subject) : DocumentSection(subject)
{
    public const string Id = "levels";

    public override string Title => "The levels, and what the policy says of each";

    public override string Anchor => Id;

    public override ImmutableArray<PageItem> Entries =>
        Policy.Scales.Length == 1 ? [] : [.. Policy.Scales.Select(s => new PageItem(PageText.Empty.Link(s.Title, DocumentAnchors.Of(s))))];

    public override void Write(DocumentLayout layout)
    {
        var profile = new ProfileTables(Policy);
        foreach (var scale in Policy.Scales)
        {
            layout.Heading(3, PhraseText.Start(scale.Title), DocumentAnchors.Of(scale));
            layout.Table(Levels(scale));
            layout.Paragraph(
                $"Where no rule proposes any it is {PhraseText.Level(scale.Default)}." + (!Subject.HasOpenFacts ? "" :
                $" Where a fact that could be anything is not recorded, the level is the {(scale.MissingGivesHighest ? "highest" : "lowest")} that it leaves possible, and the decision names the others."));
            WriteEach(layout, profile.Of(scale));
        }

        WriteEach(layout, profile.OfSeveral);
    }

    private static void WriteEach(DocumentLayout layout, IEnumerable<(PageTable Table, PageText Source)> tables)
    {
        foreach (var (table, source) in tables)
        {
            layout.Table(table);
            if (!source.IsEmpty)
            {
                layout.Paragraph(PageText.Empty.Strong("Source").Then(" ").Then(source), "hint");
            }
        }
    }

    /// <summary>Titles that say no more than scale and id are left out.</summary>
    private PageTable Levels(Scale scale)
    {
        var isTitled = scale.Levels.Any(l => l.Title != PhraseText.Level(l));
        return new PageTable(
            $"{PhraseText.Start(scale.Title)}, lowest first",
            isTitled ? ["Level", "Title", "Rules that give it"] : ["Level", "Rules that give it"],
            [.. scale.Levels.Select(l => (ImmutableArray<PageText>)(isTitled ? [PhraseText.Level(l), l.Title, RulesOf(l)] : [PhraseText.Level(l), RulesOf(l)]))]);
    }

    private PageText RulesOf(Level level) =>
        DocumentReader.Links([.. Policy.Rules.Where(r => Gives(r.Proposal, level)).Select(r => new DocumentReader(r.Id, DocumentAnchors.Of(r)))]);

    private bool Gives(Proposal proposal, Level level) =>
        proposal.Scale == level.Scale && proposal is not CapProposal && PhraseText.LevelOf(proposal) is { } proposed
        && (proposed.Fixed == level || (proposed.Derived is { } derived && ValuesOf(derived).Contains(level.Id)));

    /// <summary>The values that a derived determinant names, itself or through those that it passes on.</summary>
    private IEnumerable<string> ValuesOf(Determinant output) => Policy.Derived.First(d => d.Id == output.Id) switch
    {
        BandedDeterminant banded => banded.Bands.Select(b => b.Value),
        TableDeterminant table => table.Cells.SelectMany(row => row),
        FirstDeterminant first => first.Branches.SelectMany(b => b.Of is { } of ? ValuesOf(of) : [b.Value]),
        FallbackDeterminant fallback => fallback.Of.SelectMany(ValuesOf),
        ExtremeDeterminant extreme => extreme.Of.SelectMany(ValuesOf),
        _ => [],
    };
}
