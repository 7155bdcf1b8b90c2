namespace Noms.Tiering.NRules.Benchmarks;

/// <summary>One way of deciding a number of cases.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Cases">How many cases one run decides.</param>
/// <param name="Run">Decides them.</param>
internal sealed record Way(string Name, int Cases, Action Run);
