using Noms.Tiering.Allocation;

namespace Noms.Tiering.Files;

/// <summary>
/// A run that keeps checkpoints. At each of them the results are on the disk first, then the checkpoint is; whenever the process is killed,
/// the results hold at least what the checkpoint says, and are cut to it when the run goes on.
/// </summary>
internal sealed class ResumableRun(FileRun files, IAllocationRun run, InputFile input) : IDisposable
{
    private readonly CheckpointFile _file = new(files.Decisions);
    private readonly RunIdentity _identity = RunIdentity.Of(files, run, input);
    private readonly ReadSoFar _read = new(input);

    public IAllocationSummary Decide(IProgress<FileRunProgress>? progress, CancellationToken cancellation)
    {
        var saved = Saved();
        var source = files.Open(input, isResumed: saved is not null);
        if (saved is not { IsWhole: true })
        {
            saved = Decide(source, saved, progress, cancellation);
        }

        WriteSummary(saved.Checkpoint.Summary);
        Publish(files.Rejects, saved.Rejects);
        Publish(files.Decisions, saved.Decisions);
        _file.Delete();
        return saved.Checkpoint.Summary;
    }

    public void Dispose() => _read.Dispose();

    private SavedCheckpoint? Saved()
    {
        if (!_file.Exists)
        {
            return null;
        }

        if (!files.Resumes)
        {
            throw new FileRunException(
                FileRunFault.OfAnotherRun, $"an earlier run left the checkpoint {_file.Path}; resume it, or delete the file to begin anew");
        }

        var saved = _file.Read(run);
        var different = saved.Identity.DiffersIn(_identity).ToList();
        if (different.Count == 0 && _read.UpTo(saved.Checkpoint.Place.Offset) != saved.Read)
        {
            different.Add("the caseload");
        }

        return different.Count == 0
            ? saved
            : throw new FileRunException(
                FileRunFault.OfAnotherRun,
                $"cannot go on from {_file.Path}: {string.Join(" and ", different)} {(different.Count == 1 && different[0] != "the options" ? "is" : "are")} not as then; delete the file to begin anew");
    }

    private SavedCheckpoint Decide(CaseloadSource source, SavedCheckpoint? saved, IProgress<FileRunProgress>? progress, CancellationToken cancellation)
    {
        OutputFile? decisions = null;
        OutputFile? rejects = null;
        try
        {
            decisions = Open(files.Decisions, "the decisions", saved?.Decisions);
            rejects = Open(files.Rejects, "the rejects", saved?.Rejects);
            var control = new AllocationControl
            {
                Threads = files.Threads,
                From = saved?.Checkpoint,
                RowsBetweenCheckpoints = files.RowsBetweenCheckpoints,
                AtCheckpoint = checkpoint => Save(checkpoint, decisions, rejects, isWhole: false),
                Progress = InputProgress.Of(progress, input),
            };
            var summary = run.Decide(source, decisions.Stream, rejects.Stream, control, cancellation);
            return Save(new(source.Place, summary), decisions, rejects, isWhole: true);
        }
        catch (FileRunException failure) when (_file.Exists)
        {
            throw new FileRunException(failure.Fault, failure.Message + "; what is done is kept and can be resumed");
        }
        finally
        {
            Leave(decisions);
            Leave(rejects);
        }
    }

    private static OutputFile Open(string path, string title, long? length) =>
        length is { } known ? OutputFile.GoOn(path, title, known) : OutputFile.CreateResumable(path, title);

    /// <summary>Closes a result. Without a checkpoint nobody can go on with it.</summary>
    private void Leave(OutputFile? result)
    {
        if (_file.Exists)
        {
            result?.Close();
        }
        else
        {
            result?.Dispose();
        }
    }

    private SavedCheckpoint Save(AllocationCheckpoint checkpoint, OutputFile decisions, OutputFile rejects, bool isWhole)
    {
        var saved = new SavedCheckpoint(_identity, checkpoint, _read.UpTo(checkpoint.Place.Offset), decisions.ToDisk(isWhole), rejects.ToDisk(isWhole), isWhole);
        _file.Write(saved);
        return saved;
    }

    private void WriteSummary(IAllocationSummary summary)
    {
        if (files.Summary is not { } path)
        {
            return;
        }

        using var file = OutputFile.Create(path, "the summary");
        files.WriteSummary(file.Stream, summary, run, input);
        file.Finish();
        file.Publish();
    }

    /// <summary>Gives a whole result its name, unless it has it from an earlier try.</summary>
    private static void Publish(string path, long length) => Attempt.To($"write {path}", () =>
    {
        var partial = PartialName.Of(path);
        if (File.Exists(partial))
        {
            using (var file = new FileStream(partial, FileMode.Open, FileAccess.Write, FileShare.Read, 1))
            {
                file.SetLength(length);
                file.Flush(flushToDisk: true);
            }

            File.Move(partial, path, overwrite: true);
        }
        else if (!File.Exists(path) || new FileInfo(path).Length != length)
        {
            throw new IOException("it is not there any more as the checkpoint has it; delete the checkpoint to begin anew");
        }
    });
}
