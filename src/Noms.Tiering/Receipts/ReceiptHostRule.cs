using System.Security.Cryptography;
using System.Text.Json;
using Noms.Tiering.Policies;
using Noms.Tiering.Tracing;

namespace Noms.Tiering.Receipts;

/// <summary>A rule that a host decides in code beside the policy, as a receipt names it. The code itself is the host's to keep.</summary>
/// <param name="Id">The rule's id.</param>
/// <param name="Layer">Whose rule it is.</param>
/// <param name="Hash">
/// SHA-256 of what it was declared to propose (form, scale, level, and of a cap the rules whose floors it lowers), in lower-case hexadecimal; not of its code.
/// </param>
public sealed record ReceiptHostRule(string Id, string Layer, string Hash)
{
    /// <summary>The id, the layer and the hash.</summary>
    public override string ToString() => $"{Id} of {Layer} {Hash}";

    internal static ReceiptHostRule Of(PolicyRule rule) => new(rule.Id, rule.Layer, Convert.ToHexStringLower(SHA256.HashData(Declaration(rule))));

    private static byte[] Declaration(PolicyRule rule)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("form", rule.Proposal switch { FloorProposal => "floor", CapProposal => "cap", _ => "level" });
            json.WriteString("level", PhraseText.LevelOf(rule.Proposal)!.Fixed!.Id);
            ValueJson.WriteTexts(json, "on", rule.Proposal is CapProposal cap ? cap.On : []);
            json.WriteString("scale", rule.Proposal.Scale!.Id);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
