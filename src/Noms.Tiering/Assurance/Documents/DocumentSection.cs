using System.Collections.Immutable;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Assurance;

/// <summary>A part of a document with a heading of its own.</summary>
internal abstract class DocumentSection(DocumentSubject subject)
{
    protected DocumentSubject Subject => subject;

    protected TieringPolicy Policy => subject.Policy;

    protected ConditionWriting Conditions => field ??= new ConditionWriting(subject);

    public abstract string Title { get; }

    /// <summary>Where it is found.</summary>
    public abstract string Anchor { get; }

    /// <summary>Whether the policy has nothing to say here, so that the part is left out.</summary>
    public virtual bool IsEmpty => false;

    /// <summary>What the contents name below it.</summary>
    public virtual ImmutableArray<PageItem> Entries => [];

    /// <summary>Writes it below its heading.</summary>
    public abstract void Write(DocumentLayout layout);

    /// <summary>Citations as links to the sources, and the mark of what is assumed.</summary>
    public static PageText Cited(ImmutableArray<Citation> citations, Provenance provenance = Provenance.Source)
    {
        var links = PageText.Join(citations.Select(c => PageText.Empty.Link(c.ToString(), DocumentAnchors.Of(c.Source))), "; ");
        return provenance == Provenance.Source ? links : PageText.Empty.Mark("assumed").Then(links.IsEmpty ? "" : " ").Then(links);
    }
}
