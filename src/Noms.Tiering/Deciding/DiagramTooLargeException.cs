namespace Noms.Tiering.Deciding;

/// <summary>A diagram has grown past its limit; combinations are walked one by one instead. Never leaves the library.</summary>
internal sealed class DiagramTooLargeException : Exception;
