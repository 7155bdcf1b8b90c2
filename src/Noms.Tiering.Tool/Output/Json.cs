using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Noms.Tiering.Tool.Output;

/// <summary>Prints JSON as the library writes it: indented, UTF-8, ended by a line feed.</summary>
internal static class Json
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Print(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes, Indented))
        {
            write(writer);
        }

        bytes.Write("\n"u8);
        Printed.Bytes(bytes.WrittenSpan);
    }

    /// <summary>A property that is a list of texts.</summary>
    public static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
