using System.Collections.Immutable;

namespace Noms.Tiering.Intake;

/// <summary>What an intake made of a record: facts of a case, and what it could not use.</summary>
/// <remarks>
/// Immutable and safe to share between threads. What the record does not say is in no fact, so that the case leaves it unknown.
/// </remarks>
public sealed class IntakeReading
{
    internal IntakeReading(ImmutableArray<Fact> facts, ImmutableArray<IntakeDiagnostic> diagnostics)
    {
        Facts = facts;
        Diagnostics = diagnostics;
    }

    /// <summary>The facts, at most one for each determinant.</summary>
    public ImmutableArray<Fact> Facts { get; }

    /// <summary>What was left out, could not be used or was chosen between, in the order of the record; empty where there is none.</summary>
    public ImmutableArray<IntakeDiagnostic> Diagnostics { get; }

    /// <summary>States every fact in a case that is being written.</summary>
    /// <param name="builder">The case.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException">The case states one of the determinants already.</exception>
    public TieringCaseBuilder AddTo(TieringCaseBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        foreach (var fact in Facts)
        {
            builder.With(fact);
        }

        return builder;
    }

    /// <summary>How much there is, and nothing of it.</summary>
    public override string ToString() => $"{UnitText.Counted(Facts.Length, "fact")}, {UnitText.Counted(Diagnostics.Length, "diagnostic")}";
}
