using System.Buffers;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Noms.Tiering.Policies.Reading;
using Noms.Tiering.Tracing;

namespace Noms.Tiering.Receipts;

/// <summary>Writes a receipt as JSON. What is empty or no is left out, so that what a later version adds alters no older seal.</summary>
internal static class ReceiptJson
{
    public const string Schema = "noms-tiering-receipt/1";

    public static byte[] ToUtf8Json(DecisionReceipt receipt) => ToUtf8Json(receipt, receipt.Seal);

    public static string Seal(DecisionReceipt receipt) =>
        Convert.ToHexStringLower(SHA256.HashData(CanonicalForm.Bytes(JsonTree.Parse(ToUtf8Json(receipt, null), int.MaxValue, deepest: 64).Root!)));

    public static string Word(HashMethod method) => method == HashMethod.Sha256 ? "sha-256" : "hmac-sha-256";

    private static byte[] ToUtf8Json(DecisionReceipt receipt, string? seal)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer))
        {
            Write(receipt, seal, json);
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(DecisionReceipt receipt, string? seal, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteStartObject("policy");
        json.WriteString("id", receipt.Policy.Id);
        WriteVersion(receipt.Policy, json);
        WriteHashed("layers", receipt.Policy.Layers, layer => WriteLayer(layer, json), json);
        WriteHashed("hostRules", receipt.Policy.HostRules, rule => WriteHostRule(rule, json), json);
        json.WriteEndObject();
        WriteSelection(receipt.Selection, json);
        json.WriteString("engine", receipt.Engine);
        ValueJson.WriteDate(json, "asOf", receipt.AsOf);
        json.WriteString("hashing", Word(receipt.Hashing));
        WriteHash("case", receipt.CaseForm, receipt.CaseHash, json);
        WriteOutcome(receipt.Outcome, json);
        WriteHash("trace", receipt.TraceForm, receipt.TraceHash, json);
        WriteText("seal", seal, json);
        json.WriteEndObject();
    }

    /// <summary>Things of the policy by id; nothing is written where there is none, so that receipts without them are the bytes that they were.</summary>
    private static void WriteHashed<T>(string name, ImmutableArray<T> all, Action<T> write, Utf8JsonWriter json)
        where T : class
    {
        if (all.IsEmpty)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var one in all)
        {
            json.WriteStartObject();
            write(one);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteLayer(ReceiptLayer layer, Utf8JsonWriter json)
    {
        json.WriteString("id", layer.Id);
        json.WriteString("version", layer.Version);
        json.WriteString("hash", layer.Hash);
    }

    private static void WriteHostRule(ReceiptHostRule rule, Utf8JsonWriter json)
    {
        json.WriteString("id", rule.Id);
        json.WriteString("layer", rule.Layer);
        json.WriteString("hash", rule.Hash);
    }

    private static void WriteSelection(ReceiptSelection? selection, Utf8JsonWriter json)
    {
        if (selection is null)
        {
            return;
        }

        json.WriteStartObject("selection");
        json.WriteString("reason", selection.Reason);
        json.WriteStartArray("versions");
        foreach (var version in selection.Versions)
        {
            json.WriteStartObject();
            WriteVersion(version, json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteVersion(ReceiptPolicy policy, Utf8JsonWriter json)
    {
        json.WriteString("version", policy.Version);
        ValueJson.WriteDate(json, "from", policy.EffectiveFrom);
        if (policy.EffectiveTo is { } to)
        {
            ValueJson.WriteDate(json, "to", to);
        }

        json.WriteString("hash", policy.Hash);
    }

    private static void WriteHash(string name, string form, string hash, Utf8JsonWriter json)
    {
        json.WriteStartObject(name);
        json.WriteString("form", form);
        json.WriteString("hash", hash);
        json.WriteEndObject();
    }

    private static void WriteOutcome(ReceiptOutcome outcome, Utf8JsonWriter json)
    {
        json.WriteStartObject("outcome");
        json.WriteString("state", TraceWords.Of(outcome.State));
        WriteText("status", outcome.Status, json);
        WriteAny("invalidData", outcome.InvalidData, json);
        WriteText("label", outcome.Label, json);
        WriteAny("outputs", outcome.Outputs, json);
        json.WriteStartArray("scales");
        foreach (var scale in outcome.Scales)
        {
            json.WriteStartObject();
            json.WriteString("id", scale.Id);
            WriteText("level", scale.Level, json);
            WriteText("calculated", scale.Calculated, json);
            WriteAny("possible", scale.Possible, json);
            WriteYes("possibleIsAtMost", scale.PossibleIsAtMost, json);
            WriteAny("deciding", scale.Deciding, json);
            WriteAny("decidedByOneOf", scale.DecidedByOneOf, json);
            WriteYes("isInConflict", scale.IsInConflict, json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteText(string name, string? text, Utf8JsonWriter json)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    private static void WriteYes(string name, bool isSo, Utf8JsonWriter json)
    {
        if (isSo)
        {
            json.WriteBoolean(name, true);
        }
    }

    private static void WriteAny(string name, ImmutableArray<string> texts, Utf8JsonWriter json)
    {
        if (!texts.IsEmpty)
        {
            ValueJson.WriteTexts(json, name, texts);
        }
    }
}
