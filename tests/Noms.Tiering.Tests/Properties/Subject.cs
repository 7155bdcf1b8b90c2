namespace Noms.Tiering.Tests.Properties;

/// <summary>A generated policy, as text and as read, with an engine for it and the day as of which its cases are decided.</summary>
/// <param name="Text">The policy file.</param>
/// <param name="Policy">The policy.</param>
/// <param name="Engine">An engine.</param>
/// <param name="AsOf">The as-of date.</param>
internal sealed record Subject(string Text, TieringPolicy Policy, TieringEngine Engine, DateOnly AsOf);
