namespace Noms.Tiering.Assurance;

/// <summary>A part of a policy that reads a determinant or a parameter, as a link to it.</summary>
/// <param name="Label">Its words.</param>
/// <param name="Anchor">Where it is found.</param>
internal readonly record struct DocumentReader(string Label, string Anchor)
{
    /// <summary>Readers as links, with commas; <c>none</c> where there is none.</summary>
    public static PageText Links(IReadOnlyCollection<DocumentReader> readers) =>
        readers.Count == 0 ? "none" : PageText.Join(readers.Select(r => PageText.Empty.Link(r.Label, r.Anchor)), ", ");
}
