using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Noms.Tiering.Assurance;

/// <summary>What the results of assurance have in common as JSON.</summary>
internal static class AssuranceJson
{
    // A title with an apostrophe is to be read by people too. Nothing of this is put into a page as it stands.
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Bytes(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer, Indented))
        {
            write(json);
        }

        return [.. buffer.WrittenSpan, (byte)'\n'];
    }

    public static void WritePolicy(Utf8JsonWriter json, TieringPolicy policy) => WritePolicy(json, "policy", policy);

    public static void WritePolicy(Utf8JsonWriter json, string name, TieringPolicy policy)
    {
        json.WriteStartObject(name);
        json.WriteString("id", policy.Id);
        json.WriteString("version", policy.Version);
        json.WriteString("hash", policy.Hash);
        json.WriteEndObject();
    }

    /// <summary>A number of any size stays exact: JSON sets no bound.</summary>
    public static void WriteNumber(Utf8JsonWriter json, string name, BigInteger number)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(number.ToString(CultureInfo.InvariantCulture));
    }
}
