using System.Globalization;
using System.Text;
using Noms.Tiering.Allocation;

namespace Noms.Tiering.Files;

/// <summary>Joins the results of the parts of a caseload to what a single run would have written.</summary>
internal sealed class JoinedParts(FileRun whole, IAllocationRun run, int count)
{
    private const string LineBegins = "{\"line\":";

    private readonly List<PartIdentity> _identities = [];
    private readonly List<FileRun> _parts = [.. Enumerable.Range(1, count).Select(number => whole.OfPart(new CaseloadPart(number, count)))];

    public IAllocationSummary Join(CancellationToken cancellation)
    {
        var summaries = _parts.Select(Summary).ToList();
        CheckIdentities();
        using var results = new ResultFiles();
        var decisions = results.Add(OutputFile.Create(whole.Decisions, "the decisions"));
        var rejects = results.Add(OutputFile.Create(whole.Rejects, "the rejects"));
        var summaryFile = whole.Summary is null ? null : results.Add(OutputFile.Create(whole.Summary, "the summary"));
        long lines = 0;
        for (var index = 0; index < _parts.Count; index++)
        {
            CheckCount(_parts[index].Decisions, summaries[index].Decided, Copy(_parts[index].Decisions, decisions.Stream, cancellation));
            CheckCount(_parts[index].Rejects, summaries[index].Rejected, AppendRejects(_parts[index].Rejects, rejects.Stream, lines, cancellation));
            lines += summaries[index].Lines ?? 0;
        }

        var summary = run.Join(summaries);
        if (summaryFile is not null)
        {
            summary.WriteJson(summaryFile.Stream);
        }

        results.Finish();
        cancellation.ThrowIfCancellationRequested();
        results.Publish();
        return summary;
    }

    private IAllocationSummary Summary(FileRun part)
    {
        var bytes = Attempt.To($"read the summary of part {part.Part}, {part.Summary}", () => File.ReadAllBytes(part.Summary!));
        try
        {
            var summary = run.ReadSummary(bytes);
            _identities.Add(PartIdentity.Read(bytes) ?? throw new SummaryException("it does not say what the part rests on"));
            return summary;
        }
        catch (SummaryException fault)
        {
            throw new FileRunException(FileRunFault.OfAnotherRun, $"cannot join {part.Summary}: {fault.Message}");
        }
    }

    private void CheckIdentities()
    {
        for (var index = 1; index < _parts.Count; index++)
        {
            var different = _identities[index].DiffersIn(_identities[0]).ToList();
            if (different.Count > 0)
            {
                throw new FileRunException(
                    FileRunFault.OfAnotherRun,
                    $"cannot join {_parts[index].Summary}: {string.Join(" and ", different)} {(different.Count == 1 ? "is" : "are")} not as in {_parts[0].Summary}");
            }
        }
    }

    /// <summary>Appends the lines of a file, and says how many they are.</summary>
    private static long Copy(string path, Stream to, CancellationToken cancellation)
    {
        long count = 0;
        using var file = Attempt.To($"read {path}", () => Open(path));
        using var from = new NamedStream(GzipInput.Open(file), $"read {path}");
        var bytes = new byte[128 * 1024];
        while (from.Read(bytes) is > 0 and var read)
        {
            cancellation.ThrowIfCancellationRequested();
            to.Write(bytes, 0, read);
            count += bytes.AsSpan(0, read).Count((byte)'\n');
        }

        return count;
    }

    /// <summary>Appends the rejects of a file, which go on after so many lines of the caseload, and says how many they are.</summary>
    private static long AppendRejects(string path, Stream to, long linesBefore, CancellationToken cancellation)
    {
        long count = 0;
        using var file = Attempt.To($"read {path}", () => Open(path));
        using var from = new NamedStream(GzipInput.Open(file), $"read {path}");
        using var reader = new StreamReader(from, Encoding.UTF8);
        using var writer = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 64 * 1024, leaveOpen: true) { NewLine = "\n" };
        while (reader.ReadLine() is { } line)
        {
            cancellation.ThrowIfCancellationRequested();
            writer.WriteLine(Moved(line, linesBefore));
            count++;
        }

        return count;
    }

    private static NamedStream Open(string path) => new(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1), $"read {path}");

    /// <summary>A reject with its line as the whole caseload counts it.</summary>
    private static string Moved(string reject, long linesBefore)
    {
        var end = reject.IndexOf(',', StringComparison.Ordinal);
        return reject.StartsWith(LineBegins, StringComparison.Ordinal) && end > 0
            && long.TryParse(reject.AsSpan(LineBegins.Length, end - LineBegins.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var line)
            ? string.Create(CultureInfo.InvariantCulture, $"{LineBegins}{line + linesBefore}{reject.AsSpan(end)}")
            : throw new FileRunException(FileRunFault.OfAnotherRun, "cannot join the rejects of the parts: one of them is no reject");
    }

    private static void CheckCount(string path, long expected, long found)
    {
        if (found != expected)
        {
            throw new FileRunException(
                FileRunFault.OfAnotherRun, string.Create(CultureInfo.InvariantCulture, $"cannot join {path}: it has {found} lines, and {expected} by the summary beside it"));
        }
    }
}
