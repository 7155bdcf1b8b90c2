using System.Collections.Immutable;

namespace Noms.Tiering.Hosting;

/// <summary>A policy file, and what has become of it.</summary>
/// <param name="Path">The path, as the options give it.</param>
/// <param name="Policy">The policy that is in force from it.</param>
/// <param name="Standing">Whether that is what the file says now.</param>
/// <param name="Faults">What is wrong with the file as it is now, one line each with code and place; empty where it is in force.</param>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record PolicyFileState(string Path, TieringPolicy Policy, PolicyFileStanding Standing, ImmutableArray<string> Faults);
