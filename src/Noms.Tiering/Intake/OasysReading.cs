using System.Collections.Immutable;

namespace Noms.Tiering.Intake;

/// <summary>What an assessment comes to, section by section.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class OasysReading
{
    internal OasysReading(ImmutableArray<OasysSectionReading> sections, IntakeReading facts)
    {
        Sections = sections;
        Intake = facts;
    }

    /// <summary>The eight sections that have a need, in the order of the form.</summary>
    public ImmutableArray<OasysSectionReading> Sections { get; }

    /// <summary>
    /// The facts: score and need of each section with an answer, parenting responsibilities, and impulsivity or temper control, each
    /// where it is known. With it, what could not be used.
    /// </summary>
    public IntakeReading Intake { get; }

    /// <summary>The sections that are criminogenic needs, in the order of the form.</summary>
    public IEnumerable<OasysSection> CriminogenicNeeds =>
        Sections.Where(section => section.IsCriminogenicNeed == true).Select(section => section.Section);

    /// <summary>How much there is, and nothing of it.</summary>
    public override string ToString() => Intake.ToString();
}
