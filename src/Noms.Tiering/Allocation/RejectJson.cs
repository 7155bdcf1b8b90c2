using System.Text.Json;

namespace Noms.Tiering.Allocation;

/// <summary>A rejected row as JSON: its line and every fault, never anything of its content.</summary>
internal static class RejectJson
{
    public static void Write(Utf8JsonWriter writer, CaseloadEntry entry)
    {
        writer.WriteStartObject();
        writer.WriteNumber("line"u8, entry.Line);
        writer.WriteStartArray("faults"u8);
        foreach (var fault in entry.Faults)
        {
            writer.WriteStartObject();
            writer.WriteString("column"u8, fault.Column);
            writer.WriteString("code"u8, fault.Code);
            writer.WriteString("reason"u8, fault.Reason);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
