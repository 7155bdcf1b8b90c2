using System.Collections.Immutable;

namespace Noms.Tiering.Intake;

/// <summary>Gathers the facts and diagnostics of one reading.</summary>
internal sealed class IntakeNotes
{
    private readonly ImmutableArray<Fact>.Builder _facts = ImmutableArray.CreateBuilder<Fact>();
    private readonly ImmutableArray<IntakeDiagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<IntakeDiagnostic>();

    public void Say(string code, string where, string reason) => _diagnostics.Add(new IntakeDiagnostic(code, where, reason));

    public void State<T>(Determinant<T> determinant, T value, string source, DateOnly? date = null, FactBasis basis = FactBasis.NotStated) =>
        _facts.Add(new Fact(determinant, determinant.Encode(value), source, date, basis));

    public void State(Fact fact) => _facts.Add(fact);

    /// <summary>States a flag where it is known.</summary>
    public void StateKnown(Determinant<bool> flag, bool? value, string source)
    {
        if (value is { } known)
        {
            State(flag, known, source);
        }
    }

    public ImmutableArray<Fact> Facts => _facts.ToImmutable();

    public ImmutableArray<IntakeDiagnostic> Diagnostics => _diagnostics.ToImmutable();

    public IntakeReading ToReading() => new(Facts, Diagnostics);
}
