namespace Noms.Tiering.Intake;

/// <summary>Something that an intake left out, could not use, or had to choose between. It never names a value of a person.</summary>
/// <param name="Code">A stable code, such as <c>NT6030</c>; <c>README.md</c> beside this file has them in a table.</param>
/// <param name="Where">
/// The place in what was given, such as <c>registrations/3/level</c>, <c>items/3.3</c> or <c>predictors/rsr</c>. Numbers count from 0.
/// </param>
/// <param name="Reason">What is wrong and what the intake did.</param>
public sealed record IntakeDiagnostic(string Code, string Where, string Reason);
