using System.Runtime.InteropServices;
using System.Text.Json;
using Noms.Tiering.Allocation;

namespace Noms.Tiering.Files;

/// <summary>The checkpoint of a run, in a file beside its decisions. It is replaced as a whole, so that it is never half a checkpoint.</summary>
internal sealed class CheckpointFile(string decisions)
{
    private const int Version = 2;

    private readonly string _path = PartialName.OfCheckpoint(decisions);

    public string Path => _path;

    public bool Exists => File.Exists(_path);

    public void Write(SavedCheckpoint saved) => Attempt.To($"write the checkpoint {_path}", () =>
    {
        var next = _path + ".next";
        using (var file = new FileStream(next, FileMode.Create, FileAccess.Write, FileShare.Read))
        {
            using (var writer = new Utf8JsonWriter(file))
            {
                Write(writer, saved);
            }

            file.Flush(flushToDisk: true);
        }

        File.Move(next, _path, overwrite: true);
    });

    /// <summary>Reads it back.</summary>
    /// <exception cref="FileRunException">It cannot be read, or is no checkpoint of such a run.</exception>
    public SavedCheckpoint Read(IAllocationRun run)
    {
        var bytes = Attempt.To($"read the checkpoint {_path}", () => File.ReadAllBytes(_path));
        try
        {
            var root = JsonElement.Parse(bytes);
            if (root.GetProperty("checkpoint").GetInt32() == Version)
            {
                return new(
                    new(Text(root, "policy"), Text(root, "mapping"), Text(root, "options"), Text(root, "library"), Text(root, "caseload")),
                    new(new(root.GetProperty("offset").GetInt64(), root.GetProperty("line").GetInt64()), run.ReadSummary(JsonMarshal.GetRawUtf8Value(root.GetProperty("summary")))),
                    Text(root, "read"),
                    root.GetProperty("decisions").GetInt64(),
                    root.GetProperty("rejects").GetInt64(),
                    root.GetProperty("isWhole").GetBoolean());
            }
        }
        catch (SummaryException)
        {
            throw new FileRunException(FileRunFault.OfAnotherRun, $"cannot go on from {_path}: the policy is not as it was; delete the file to begin anew");
        }
        catch (Exception failure) when (failure is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            // It is said below.
        }

        throw new FileRunException(FileRunFault.OfAnotherRun, $"cannot go on from {_path}: it is no checkpoint; delete the file to begin anew");
    }

    public void Delete() => Attempt.To($"delete the checkpoint {_path}", () => File.Delete(_path));

    private static string Text(JsonElement root, string name) => root.GetProperty(name).GetString() ?? "";

    private static void Write(Utf8JsonWriter writer, SavedCheckpoint saved)
    {
        using var summary = new MemoryStream();
        saved.Checkpoint.Summary.WriteJson(summary);
        writer.WriteStartObject();
        writer.WriteNumber("checkpoint", Version);
        writer.WriteString("policy", saved.Identity.Policy);
        writer.WriteString("mapping", saved.Identity.Mapping);
        writer.WriteString("options", saved.Identity.Options);
        writer.WriteString("library", saved.Identity.Library);
        writer.WriteString("caseload", saved.Identity.Caseload);
        writer.WriteBoolean("isWhole", saved.IsWhole);
        writer.WriteNumber("offset", saved.Checkpoint.Place.Offset);
        writer.WriteNumber("line", saved.Checkpoint.Place.Line);
        writer.WriteString("read", saved.Read);
        writer.WriteNumber("decisions", saved.Decisions);
        writer.WriteNumber("rejects", saved.Rejects);
        writer.WritePropertyName("summary");
        writer.WriteRawValue(summary.ToArray());
        writer.WriteEndObject();
    }
}
