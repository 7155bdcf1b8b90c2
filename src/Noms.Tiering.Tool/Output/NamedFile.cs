namespace Noms.Tiering.Tool.Output;

/// <summary>A file that a command line names.</summary>
/// <param name="Title">By what it is named, such as <c>`--out`</c>.</param>
/// <param name="Path">The name.</param>
/// <param name="IsWritten">Whether it is to be written; otherwise it may be one that is read.</param>
internal sealed record NamedFile(string Title, string Path, bool IsWritten);
