using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Noms.Tiering.Allocation;

namespace Noms.Tiering.Files;

/// <summary>What the results of a part rest on besides the policy. It stands in the part's summary, and parts of which it is not the same are not joined.</summary>
/// <param name="AsOf">The day for cases that state none; <see langword="null"/> where those are rejected.</param>
/// <param name="WithTrace">Whether each decision has its whole trace.</param>
/// <param name="Mapping">The hash of what the columns of a CSV mean; <see langword="null"/> for NDJSON.</param>
/// <param name="Caseload">What tells the file from another; <see langword="null"/> where the part came by itself, in a pipe.</param>
internal sealed record PartIdentity(string? AsOf, bool WithTrace, string? Mapping, string? Caseload)
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static PartIdentity Of(FileRun files, IAllocationRun run, InputFile input) => new(
        run.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        run.WithTrace,
        files.Mapping?.Hash,
        input.IsStandardInput ? null : input.Print());

    /// <summary>Reads it from a part's summary; <see langword="null"/> where none is there.</summary>
    public static PartIdentity? Read(ReadOnlySpan<byte> summary)
    {
        try
        {
            var part = JsonElement.Parse(summary).GetProperty("part");
            return new(part.GetProperty("asOf").GetString(), part.GetProperty("trace").GetBoolean(), part.GetProperty("mapping").GetString(), part.GetProperty("caseload").GetString());
        }
        catch (Exception failure) when (failure is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Writes the summary of a part with it.</summary>
    public void Write(Stream stream, IAllocationSummary summary)
    {
        using var plain = new MemoryStream();
        summary.WriteJson(plain);
        using var writer = new Utf8JsonWriter(stream, Indented);
        writer.WriteStartObject();
        writer.WriteStartObject("part"u8);
        writer.WriteString("asOf"u8, AsOf);
        writer.WriteBoolean("trace"u8, WithTrace);
        writer.WriteString("mapping"u8, Mapping);
        writer.WriteString("caseload"u8, Caseload);
        writer.WriteEndObject();
        foreach (var property in JsonElement.Parse(plain.ToArray()).EnumerateObject())
        {
            property.WriteTo(writer);
        }

        writer.WriteEndObject();
        writer.Flush();
        stream.Write("\n"u8);
    }

    /// <summary>What is not the same, for a person; empty where everything is.</summary>
    public IEnumerable<string> DiffersIn(PartIdentity other)
    {
        (bool, string)[] differences =
        [
            (Caseload != other.Caseload, "the caseload"),
            (AsOf != other.AsOf, "the as-of date"),
            (Mapping != other.Mapping, "the mapping"),
            (WithTrace != other.WithTrace, "whether decisions have their trace"),
        ];
        return differences.Where(d => d.Item1).Select(d => d.Item2);
    }
}
