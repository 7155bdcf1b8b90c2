using System.Collections.Immutable;

namespace Noms.Tiering.Allocation;

/// <summary>One record of a CSV file, or why it is none.</summary>
/// <remarks>Immutable.</remarks>
public sealed class CsvRecord
{
    internal CsvRecord(long line, ImmutableArray<string> fields, RowFault? fault)
    {
        Line = line;
        Fields = fields;
        Fault = fault;
    }

    /// <summary>The line on which the record begins, from 1.</summary>
    public long Line { get; }

    /// <summary>The fields without their quotes, as many as the header has; empty where there is a <see cref="Fault"/>.</summary>
    public ImmutableArray<string> Fields { get; }

    /// <summary>What is wrong with the record; <see langword="null"/> where nothing is.</summary>
    public RowFault? Fault { get; }

    /// <summary>The line alone: a record does not print a case into a log.</summary>
    public override string ToString() => $"line {Line}";
}
