namespace Noms.Tiering.OasysForm;

/// <summary>What is wrong with an answer.</summary>
/// <param name="Field">The field that has it.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record Fault(string Field, string Message);
