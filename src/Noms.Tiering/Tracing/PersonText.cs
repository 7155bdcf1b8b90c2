using System.Globalization;

namespace Noms.Tiering.Tracing;

/// <summary>
/// Writes the shorter form of a trace, fit to show to the person whose case it is: the level, why, the facts behind it, what is not known
/// yet, when it may change, and what to do where something is wrong. The reasons are the policy's own titles and citations.
/// </summary>
/// <remarks>
/// Some facts may not be shown to the person, such as what others have said in confidence. What is withheld is named by determinant: neither
/// those facts nor any rule that rests on one is shown, and the text says that something is left out. Who decides what to withhold is the
/// caller. Lines of about 100 characters, ended by a line feed; the same whatever the culture. Safe to use from any number of threads.
/// </remarks>
public static class PersonText
{
    /// <summary>Writes a trace. The writer is not flushed.</summary>
    /// <param name="trace">The trace.</param>
    /// <param name="withheld">Determinants that are not to be shown to the person; empty to show all.</param>
    /// <param name="writer">Where it goes.</param>
    public static void Write(DecisionTrace trace, IReadOnlyCollection<Determinant> withheld, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(trace);
        ArgumentNullException.ThrowIfNull(withheld);
        ArgumentNullException.ThrowIfNull(writer);
        new PersonProse(trace, withheld, new PlainLayout(writer)).Write();
    }

    /// <summary>A trace as text for the person.</summary>
    /// <param name="trace">The trace.</param>
    /// <param name="withheld">Determinants that are not to be shown to the person; by default none.</param>
    public static string ToString(DecisionTrace trace, params IReadOnlyCollection<Determinant> withheld)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        Write(trace, withheld, writer);
        return writer.ToString();
    }
}
