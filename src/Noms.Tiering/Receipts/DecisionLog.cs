using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using Noms.Tiering.Cases;

namespace Noms.Tiering.Receipts;

/// <summary>
/// Writes decisions as a log that can be replayed: a line of JSON for each, as <c>rules/schema/log.schema.json</c> describes it, with the case as it was decided,
/// its receipt, and what was masked. With the true case a receipt replays whatever was masked.
/// </summary>
/// <remarks>Immutable and safe to share between threads; each thread writes to an output of its own.</remarks>
public sealed class DecisionLog
{
    /// <summary>What the property <c>schema</c> says.</summary>
    public const string Schema = "noms-tiering-log/1";

    private static readonly ImmutableArray<string> Parts = ["id", "previousLevels", "overrides", "judgements"];

    private readonly ImmutableSortedSet<string> _masked;
    private readonly ReadOnlyMemory<byte> _key;

    /// <summary>Makes a log.</summary>
    /// <param name="catalogue">
    /// The determinants that may be masked: those of the policy's <see cref="TieringPolicy.Catalogue"/>, or of <see cref="PolicyVersions.Catalogue"/>.
    /// </param>
    /// <param name="options">What it keeps to itself; nothing where it is left out.</param>
    /// <exception cref="ArgumentException">
    /// What is to be masked is no determinant and no part of a case, so that it would not be; or a fact is to be masked and there is no key; or the key is
    /// shorter than 16 bytes.
    /// </exception>
    public DecisionLog(DeterminantCatalogue catalogue, DecisionLogOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        var masked = options is null || options.Masked.IsDefault ? [] : options.Masked;
        foreach (var id in masked.Where(id => catalogue.Find(id) is null && !Parts.Contains(id)))
        {
            throw new ArgumentException($"There is no determinant `{id}` to mask{NearestName.Hint(id, catalogue.All.Select(d => d.Id).Concat(Parts))}", nameof(options));
        }

        _masked = masked.ToImmutableSortedSet(StringComparer.Ordinal);

        // The host may clear its bytes of a secret once it has given them.
        _key = options is null ? default : options.Key.ToArray();
        if (!_key.IsEmpty)
        {
            PersonalHash.ThrowIfShort(_key.Span, nameof(options));
        }
        else if (_masked.Any(id => id != "id"))
        {
            throw new ArgumentException("What is masked is found by trying it against a hash that has no key; give a key.", nameof(options));
        }
    }

    /// <summary>Writes a decision as one line, ended by a line feed.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="output">Where to.</param>
    public void Write(TieringDecision decision, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(decision);
        ArgumentNullException.ThrowIfNull(output);
        using (var json = new Utf8JsonWriter(output))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteString("revision", decision.Policy.Hash);
            json.WritePropertyName("case");
            WriteCase(decision.Case, json);
            json.WriteStartArray("masked");
            foreach (var id in _masked)
            {
                json.WriteStringValue(id);
            }

            json.WriteEndArray();
            json.WritePropertyName("receipt");
            json.WriteRawValue((_key.IsEmpty ? decision.Receipt : decision.ReceiptWith(_key.Span)).ToUtf8Json());
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private void WriteCase(TieringCase tieringCase, Utf8JsonWriter json)
    {
        var whole = new ArrayBufferWriter<byte>();
        TieringCaseWriter.Write(tieringCase, whole);
        using var document = JsonDocument.Parse(whole.WrittenMemory);
        json.WriteStartObject();
        foreach (var part in document.RootElement.EnumerateObject().Where(part => !_masked.Contains(part.Name)))
        {
            if (part.Name == "facts")
            {
                json.WriteStartObject("facts");
                foreach (var fact in part.Value.EnumerateObject().Where(fact => !_masked.Contains(fact.Name)))
                {
                    fact.WriteTo(json);
                }

                json.WriteEndObject();
            }
            else
            {
                part.WriteTo(json);
            }
        }

        json.WriteEndObject();
    }
}
