namespace Noms.Tiering.Allocation.Rows;

/// <summary>Where in a <see cref="PlainLine"/> a text stands, without its quotes.</summary>
internal readonly record struct PlainText(int Start, int Length);
