using System.Collections.Immutable;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Assurance;

/// <summary>The documents that the policy rests on.</summary>
internal sealed class SourceSection(DocumentSubject subject) : DocumentSection(subject)
{
    public override string Title => $"Sources ({Policy.Sources.Length})";

    public override string Anchor => "sources";

    public override void Write(DocumentLayout layout) =>
        layout.Table(new PageTable("Sources, by the word with which they are cited", ["Cited as", "Title", "Published", "Where"], [.. Policy.Sources.Select(Row)]));

    private static ImmutableArray<PageText> Row(PolicySource source) =>
    [
        PageText.Empty.Anchor(DocumentAnchors.Of(source)).Then(source.Id),
        source.Title,
        source.Published is { } day ? ValueText.Date(day) : "not stated",
        source.Reference.Length == 0 ? "not stated" : source.Reference,
    ];
}
