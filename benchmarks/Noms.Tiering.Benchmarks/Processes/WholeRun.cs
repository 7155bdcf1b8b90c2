namespace Noms.Tiering.Benchmarks.Processes;

/// <summary>A caseload of one length decided from file to file, beside the bare walk over the same bytes.</summary>
/// <param name="Form">NDJSON or CSV.</param>
/// <param name="Cases">How many cases.</param>
/// <param name="Bytes">How long the file is.</param>
/// <param name="Published">How what decides it was published: see <see cref="PublishedProgram.Form"/>.</param>
/// <param name="Walk">What the walk took.</param>
/// <param name="Run">What the allocation run took.</param>
internal sealed record WholeRun(string Form, int Cases, long Bytes, string Published, ProcessUse Walk, ProcessUse Run)
{
    /// <summary>How many times as long the run took.</summary>
    public double WallRatio => Run.Wall / Walk.Wall;

    /// <summary>How many times as much of the processor it took.</summary>
    public double ProcessorRatio => Run.Processor / Walk.Processor;
}
