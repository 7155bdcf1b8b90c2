using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Text.Encodings.Web;
using System.Text.Json;
using Noms.Tiering.Cases;

namespace Noms.Tiering.Assurance.Differences;

/// <summary>A difference of two policies as one JSON object.</summary>
internal static class DifferenceJson
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Of(PolicyDifference difference)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Indented))
        {
            Write(writer, difference);
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, PolicyDifference difference)
    {
        writer.WriteStartObject();
        Policy(writer, "before", difference.Before);
        Policy(writer, "after", difference.After);
        writer.WriteString("asOf"u8, Day(difference.AsOf));
        writer.WriteString("standing"u8, Word(difference.Standing.ToString()));
        writer.WriteBoolean("decidesTheSame"u8, difference.DecidesTheSame);
        Number(writer, "combinations", difference.Combinations);
        Number(writer, "differing", difference.Differing);
        Texts(writer, "scalesOnlyBefore", difference.ScalesOnlyBefore);
        Texts(writer, "scalesOnlyAfter", difference.ScalesOnlyAfter);
        writer.WriteStartArray("changes"u8);
        foreach (var change in difference.Changes)
        {
            Write(writer, change);
        }

        writer.WriteEndArray();
        Texts(writer, "asWritten", difference.AsWritten);
        Texts(writer, "notOfMeaning", difference.NotOfMeaning);
        writer.WriteEndObject();
    }

    private static void Policy(Utf8JsonWriter writer, string name, TieringPolicy policy)
    {
        writer.WriteStartObject(name);
        writer.WriteString("id"u8, policy.Id);
        writer.WriteString("version"u8, policy.Version);
        writer.WriteString("hash"u8, policy.Hash);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, PolicyChange change)
    {
        writer.WriteStartObject();
        writer.WriteString("kind"u8, Word(change.Kind.ToString()));
        writer.WriteString("title"u8, change.Title);
        Texts(writer, "parts", change.Parts);
        Texts(writer, "lines", change.Lines);
        writer.WriteBoolean("changesProtection"u8, change.ChangesProtection);
        writer.WriteStartArray("regions"u8);
        foreach (var region in change.Regions)
        {
            Write(writer, region);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, DifferenceRegion region)
    {
        writer.WriteStartObject();
        writer.WriteString("subject"u8, region.Subject);
        writer.WriteString("direction"u8, Word(region.Direction.ToString()));
        writer.WriteStartArray("transitions"u8);
        foreach (var transition in region.Transitions)
        {
            writer.WriteStartObject();
            writer.WriteString("before"u8, transition.Before);
            writer.WriteString("after"u8, transition.After);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("conditions"u8);
        foreach (var condition in region.Conditions)
        {
            writer.WriteStartObject();
            writer.WriteString("determinant"u8, condition.Determinant);
            writer.WriteString("text"u8, condition.Text);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        Number(writer, "combinations", region.Combinations);
        Number(writer, "differing", region.Differing);
        Write(writer, region.Witness);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, DifferenceWitness? witness)
    {
        if (witness is null)
        {
            writer.WriteNull("witness"u8);
            return;
        }

        writer.WriteStartObject("witness"u8);
        writer.WritePropertyName("case"u8);
        TieringCaseWriter.Write(witness.Case, writer, witness.AsOf);
        Decision(writer, "before", witness.Before, witness.DecidingBefore);
        Decision(writer, "after", witness.After, witness.DecidingAfter);
        writer.WriteEndObject();
    }

    private static void Decision(Utf8JsonWriter writer, string name, TieringDecision decision, IEnumerable<string> deciding)
    {
        writer.WriteStartObject(name);
        writer.WriteString("outcome"u8, decision.Label ?? decision.Status?.Id ?? "invalid data");
        Texts(writer, "deciding", deciding);
        writer.WriteEndObject();
    }

    private static void Texts(Utf8JsonWriter writer, string name, IEnumerable<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }

    /// <summary>A number of any size stays exact: JSON sets no bound.</summary>
    private static void Number(Utf8JsonWriter writer, string name, BigInteger number)
    {
        writer.WritePropertyName(name);
        writer.WriteRawValue(number.ToString(CultureInfo.InvariantCulture));
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Word(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
