namespace Noms.Tiering.Benchmarks.Processes;

/// <summary>What a process took from its start to its end.</summary>
/// <param name="Wall">By the clock on the wall, the start of the runtime included.</param>
/// <param name="Processor">Of the processor, all threads together.</param>
/// <param name="Peak">The most memory that it ever held, in bytes.</param>
internal sealed record ProcessUse(TimeSpan Wall, TimeSpan Processor, long Peak)
{
    /// <summary>Of two runs of the same, the lesser times and the greater peak.</summary>
    public ProcessUse With(ProcessUse other) =>
        new(Wall < other.Wall ? Wall : other.Wall, Processor < other.Processor ? Processor : other.Processor, Math.Max(Peak, other.Peak));
}
