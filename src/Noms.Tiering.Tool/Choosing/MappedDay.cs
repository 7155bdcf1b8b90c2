using Noms.Tiering.Allocation;

namespace Noms.Tiering.Tool.Choosing;

/// <summary>Sees to it that something says as of which day the rows of a CSV are decided; else every one of them would be rejected.</summary>
internal static class MappedDay
{
    /// <exception cref="ToolException">Neither the mapping nor the command line says it.</exception>
    public static CsvMapping Check(CsvMapping mapping, DateOnly? asOf, string command) => mapping.StatesAsOf || asOf is not null
        ? mapping
        : throw ToolException.Usage($"noms-tiering {command}: nothing says as of which day the rows are decided; say `--as-of`, or map a column to `asOf`");
}
