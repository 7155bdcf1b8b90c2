using System.Collections.Immutable;

namespace Noms.Tiering.Intake;

/// <summary>What one section of an assessment comes to.</summary>
/// <remarks>Immutable. Its text names no score.</remarks>
public sealed class OasysSectionReading
{
    internal OasysSectionReading(OasysSection section, ImmutableArray<OasysItem> summed, ImmutableArray<OasysItem> answered, int? score, NeedSeverity? severity)
    {
        Section = section;
        Summed = summed;
        Answered = answered;
        Score = score;
        Severity = severity;
    }

    /// <summary>The section.</summary>
    public OasysSection Section { get; }

    /// <summary>The items that the score sums, answered or not.</summary>
    public ImmutableArray<OasysItem> Summed { get; }

    /// <summary>Those of them that were answered; the others count 0.</summary>
    public ImmutableArray<OasysItem> Answered { get; }

    /// <summary>The sum, in points; <see langword="null"/> where no item was answered.</summary>
    public int? Score { get; }

    /// <summary>How severe the need is by the form's cut-offs; <see langword="null"/> where no item was answered.</summary>
    public NeedSeverity? Severity { get; }

    /// <summary>Whether it is a criminogenic need: from the standard cut-off. <see langword="null"/> where no item was answered.</summary>
    public bool? IsCriminogenicNeed => Severity is { } severity ? severity != NeedSeverity.None : null;

    /// <summary>The section, without what it comes to.</summary>
    public override string ToString() => Section.ToString();
}
