using Noms.Tiering.Allocation;

namespace Noms.Tiering.Files;

/// <summary>
/// An allocation run from file to file. Results appear under their final names when they are whole, the decisions last; with checkpoints a
/// run that was killed goes on where it was, and ends with the same bytes.
/// </summary>
/// <remarks>Immutable. Two runs at a time may not have the same results.</remarks>
public sealed record FileRun
{
    /// <summary>The caseload: NDJSON, or a CSV where its name ends in <c>.csv</c> or <c>.csv.gz</c>, or where there is a <see cref="Mapping"/>;
    /// unpacked where it is gzip. <c>-</c> is standard input.</summary>
    public required string Caseload { get; init; }

    /// <summary>What the columns of a CSV mean; a CSV needs one, and what has one is a CSV.</summary>
    public CsvMapping? Mapping { get; init; }

    /// <summary>Takes the decisions; <c>-</c> is standard output, and a name that ends in <c>.gz</c> is packed.</summary>
    public required string Decisions { get; init; }

    /// <summary>Takes the rejects, likewise.</summary>
    public required string Rejects { get; init; }

    /// <summary>Takes the summary as JSON; <see langword="null"/> where none is wanted.</summary>
    public string? Summary { get; init; }

    /// <summary>On how many threads to decide; at least 1, which is the default.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Which part of the caseload to decide; <see langword="null"/> for all of it. Standard input is a part already.</summary>
    public CaseloadPart? Part { get; init; }

    /// <summary>Whether checkpoints are kept beside the decisions, from which a run that was killed can go on.</summary>
    public bool KeepsCheckpoints { get; init; }

    /// <summary>Whether to go on from the checkpoint, where there is one. Without it a checkpoint that is there is a fault, so that nothing is lost by mistake.</summary>
    public bool Resumes { get; init; }

    /// <summary>
    /// After how many rows there is a checkpoint, and packed results are cut so that they can be gone on with; at least 1, by default
    /// 250,000. What is packed depends on it byte for byte, what it unpacks to does not.
    /// </summary>
    public long RowsBetweenCheckpoints { get; init; } = 250_000;

    /// <summary>Whether a name is that of a CSV, packed or not.</summary>
    public static bool IsCsv(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".csv.gz", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Decides the caseload.</summary>
    /// <param name="run">By what it is decided.</param>
    /// <param name="progress">Told how far it has come.</param>
    /// <param name="cancellation">Stops the run: without checkpoints nothing is left, with them the last one.</param>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="Threads"/> or <see cref="RowsBetweenCheckpoints"/> is less than 1.</exception>
    /// <exception cref="FileRunException">It could not be done.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public IAllocationSummary Decide(IAllocationRun run, IProgress<FileRunProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentOutOfRangeException.ThrowIfLessThan(Threads, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(RowsBetweenCheckpoints, 1);
        using var input = InputFile.Open(Caseload, cancellation);
        CheckPossible(input);
        if (!KeepsCheckpoints && !Resumes)
        {
            return DecideAtOnce(run, input, progress, cancellation);
        }

        using var resumable = new ResumableRun(this, run, input);
        return resumable.Decide(progress, cancellation);
    }

    /// <summary>The run of one part: its results are named for it, and it has a summary, by which the parts are joined.</summary>
    /// <param name="part">The part.</param>
    /// <exception cref="FileRunException">A result has no name that could be that of a part.</exception>
    public FileRun OfPart(CaseloadPart part)
    {
        ArgumentNullException.ThrowIfNull(part);
        var summary = Summary ?? Path.ChangeExtension(OutputFile.IsPacked(Decisions) ? Decisions[..^3] : Decisions, ".summary.json");
        return new[] { Decisions, Rejects, summary }.FirstOrDefault(path => path == "-" || OutputFile.IsDevice(path) || Path.GetFileName(path).Length == 0) is { } nameless
            ? throw new FileRunException(FileRunFault.NotPossible, $"the results of a part are joined by their names, and {(nameless == "-" ? "standard output" : nameless)} has none")
            : this with { Part = part, Decisions = part.NameOf(Decisions), Rejects = part.NameOf(Rejects), Summary = part.NameOf(summary) };
    }

    /// <summary>Joins the results of the parts, as <see cref="OfPart"/> names them, to what one run of the whole caseload writes; packed ones unpack to that. Nothing is decided.</summary>
    /// <param name="parts">How many parts there are, at least 1.</param>
    /// <param name="run">By what they were decided.</param>
    /// <param name="cancellation">Stops it; nothing is left then.</param>
    /// <exception cref="FileRunException">A part is missing, not whole, or of another run.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public IAllocationSummary Join(int parts, IAllocationRun run, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parts, 1);
        ArgumentNullException.ThrowIfNull(run);
        return new JoinedParts(this, run, parts).Join(cancellation);
    }

    /// <summary>The caseload as a source, kept to its part.</summary>
    /// <param name="input">The file.</param>
    /// <param name="isResumed">Whether the source is to be moved to the place of a checkpoint.</param>
    internal CaseloadSource Open(InputFile input, bool isResumed)
    {
        CaseloadSource source;
        try
        {
            source = Mapping is null ? CaseloadSource.FromNdjson(input.Stream) : CaseloadSource.FromCsv(input.Stream, Mapping);
        }
        catch (CaseloadException fault)
        {
            throw new FileRunException(FileRunFault.Header, $"cannot read the caseload {Caseload}: {fault.Message}");
        }

        if (!source.HeaderFaults.IsEmpty)
        {
            throw new FileRunException(source.HeaderFaults);
        }

        if (Part is { } part && !input.IsStandardInput)
        {
            var (from, until) = part.Within(input.Length!.Value);
            source.KeepTo(isResumed ? 0 : from, until);
        }

        return source;
    }

    /// <summary>Writes the summary; that of a part says what it rests on.</summary>
    internal void WriteSummary(Stream stream, IAllocationSummary summary, IAllocationRun run, InputFile input)
    {
        if (Part is null)
        {
            summary.WriteJson(stream);
        }
        else
        {
            PartIdentity.Of(this, run, input).Write(stream, summary);
        }
    }

    private IAllocationSummary DecideAtOnce(IAllocationRun run, InputFile input, IProgress<FileRunProgress>? progress, CancellationToken cancellation)
    {
        var source = Open(input, isResumed: false);
        using var results = new ResultFiles();
        var decisions = results.Add(OutputFile.Create(Decisions, "the decisions"));
        var rejects = results.Add(OutputFile.Create(Rejects, "the rejects"));
        var summaryFile = Summary is null ? null : results.Add(OutputFile.Create(Summary, "the summary"));
        var isPacked = OutputFile.IsPacked(Decisions) || OutputFile.IsPacked(Rejects);
        var summary = run.Decide(
            source,
            decisions.Stream,
            rejects.Stream,
            new()
            {
                Threads = Threads,
                RowsBetweenCheckpoints = RowsBetweenCheckpoints,
                AtCheckpoint = isPacked ? _ => results.EndMembers() : null,
                Progress = InputProgress.Of(progress, input),
            },
            cancellation);
        if (summaryFile is not null)
        {
            WriteSummary(summaryFile.Stream, summary, run, input);
        }

        results.Finish();
        cancellation.ThrowIfCancellationRequested();
        results.Publish();
        return summary;
    }

    private void CheckPossible(InputFile input)
    {
        if (Mapping is null && IsCsv(Caseload))
        {
            throw new FileRunException(FileRunFault.NotPossible, "a CSV needs a mapping, which says what its columns mean");
        }

        if (Part is not null && !input.IsStandardInput && (input.IsPacked || input.Length is null))
        {
            throw new FileRunException(FileRunFault.NotPossible, $"a part of {Caseload} cannot be found without unpacking all of it; unpack it first");
        }

        if (!KeepsCheckpoints && !Resumes)
        {
            return;
        }

        if (input.IsStandardInput || input.Length is null)
        {
            throw new FileRunException(FileRunFault.NotPossible, "what comes in a pipe cannot be read again, so there is nothing to go on with after a checkpoint; put the caseload in a file");
        }

        foreach (var path in new[] { Decisions, Rejects }.Where(path => path == "-" || OutputFile.IsDevice(path)))
        {
            throw new FileRunException(FileRunFault.NotPossible, $"what was written to {(path == "-" ? "standard output" : path)} cannot be taken back to a checkpoint; write to a file");
        }
    }
}
