namespace Noms.Tiering.Assurance;

/// <summary>Some words of a line, all written in one way.</summary>
/// <param name="Kind">How they are written.</param>
/// <param name="Text">The words; empty for a break.</param>
/// <param name="Target">For a link, the id of the place on the page; otherwise empty.</param>
internal readonly record struct PageRun(PageRunKind Kind, string Text, string Target = "");
