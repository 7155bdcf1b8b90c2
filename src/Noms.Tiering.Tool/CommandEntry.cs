using System.CommandLine;

namespace Noms.Tiering.Tool;

/// <summary>A command by its name, made only where it is asked for.</summary>
internal sealed record CommandEntry(string Name, Func<Command> Make);
