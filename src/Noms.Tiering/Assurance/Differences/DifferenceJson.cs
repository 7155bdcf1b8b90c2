using System.Text.Json;
using Noms.Tiering.Cases;
using Noms.Tiering.Tracing;

namespace Noms.Tiering.Assurance.Differences;

/// <summary>A difference of two policies as one JSON object.</summary>
internal static class DifferenceJson
{
    public static byte[] Of(PolicyDifference difference) => AssuranceJson.Bytes(writer => Write(writer, difference));

    private static void Write(Utf8JsonWriter writer, PolicyDifference difference)
    {
        writer.WriteStartObject();
        AssuranceJson.WritePolicy(writer, "before", difference.Before);
        AssuranceJson.WritePolicy(writer, "after", difference.After);
        ValueJson.WriteDate(writer, "asOf", difference.AsOf);
        writer.WriteString("standing"u8, Word(difference.Standing.ToString()));
        writer.WriteBoolean("decidesTheSame"u8, difference.DecidesTheSame);
        AssuranceJson.WriteNumber(writer, "combinations", difference.Combinations);
        AssuranceJson.WriteNumber(writer, "differing", difference.Differing);
        ValueJson.WriteTexts(writer, "scalesOnlyBefore", difference.ScalesOnlyBefore);
        ValueJson.WriteTexts(writer, "scalesOnlyAfter", difference.ScalesOnlyAfter);
        writer.WriteStartArray("changes"u8);
        foreach (var change in difference.Changes)
        {
            Write(writer, change);
        }

        writer.WriteEndArray();
        ValueJson.WriteTexts(writer, "asWritten", difference.AsWritten);
        ValueJson.WriteTexts(writer, "notOfMeaning", difference.NotOfMeaning);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, PolicyChange change)
    {
        writer.WriteStartObject();
        writer.WriteString("kind"u8, Word(change.Kind.ToString()));
        writer.WriteString("title"u8, change.Title);
        ValueJson.WriteTexts(writer, "parts", change.Parts);
        ValueJson.WriteTexts(writer, "lines", change.Lines);
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
        AssuranceJson.WriteNumber(writer, "combinations", region.Combinations);
        AssuranceJson.WriteNumber(writer, "differing", region.Differing);
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
        ValueJson.WriteTexts(writer, "deciding", deciding);
        writer.WriteEndObject();
    }

    private static string Word(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
