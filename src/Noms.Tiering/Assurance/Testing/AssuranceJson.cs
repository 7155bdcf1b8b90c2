using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Noms.Tiering.Assurance;

/// <summary>How the results of policy tests are written as JSON.</summary>
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

    public static void WritePolicy(Utf8JsonWriter json, TieringPolicy policy)
    {
        json.WriteStartObject("policy");
        json.WriteString("id", policy.Id);
        json.WriteString("version", policy.Version);
        json.WriteString("hash", policy.Hash);
        json.WriteEndObject();
    }
}
