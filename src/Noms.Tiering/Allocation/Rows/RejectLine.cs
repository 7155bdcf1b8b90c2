namespace Noms.Tiering.Allocation.Rows;

/// <summary>Writes a rejected row as a line of JSON: its line and every fault, never anything of its content.</summary>
internal static class RejectLine
{
    public static void Write(LineBuffer line, CaseloadEntry entry)
    {
        line.Append("{\"line\":"u8);
        line.AppendNumber(entry.Line);
        var opening = ",\"faults\":[{\"column\":"u8;
        foreach (var fault in entry.Faults)
        {
            line.Append(opening);
            line.Append(fault.Column is { } column ? LineBuffer.Quoted(column) : "null"u8);
            line.Append(",\"code\":"u8);
            line.Append(LineBuffer.Quoted(fault.Code));
            line.Append(",\"reason\":"u8);
            line.Append(LineBuffer.Quoted(fault.Reason));
            opening = "},{\"column\":"u8;
        }

        line.Append("}]}"u8);
    }
}
