namespace Noms.Tiering.Assurance;

/// <summary>Some words of a line, all written in one way.</summary>
/// <param name="Kind">How they are written.</param>
/// <param name="Text">The words; empty for a break and an anchor.</param>
/// <param name="Target">The id of a place on the page: where a link leads, or where an anchor is; otherwise empty.</param>
internal readonly record struct PageRun(PageRunKind Kind, string Text, string Target = "");
