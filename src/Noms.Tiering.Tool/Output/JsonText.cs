using System.Text.Json;

namespace Noms.Tiering.Tool.Output;

/// <summary>JSON that the library made.</summary>
internal static class JsonText
{
    /// <summary>Prints it, ended by a line feed.</summary>
    public static void Print(byte[] utf8Json) => Printed.Bytes(utf8Json is [.., (byte)'\n'] ? utf8Json : [.. utf8Json, (byte)'\n']);

    /// <summary>Writes it as a property of a larger object.</summary>
    public static void Write(Utf8JsonWriter json, string name, byte[] utf8Json)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(utf8Json.AsSpan().TrimEnd((byte)'\n'), skipInputValidation: true);
    }
}
