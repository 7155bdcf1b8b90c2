using System.Collections.Immutable;
using Noms.Tiering.Assurance;
using Noms.Tiering.Policies;
using Noms.Tiering.Policies.Reading;

namespace Noms.Tiering.Allocation;

/// <summary>What the columns and cells of a CSV from elsewhere mean. Read one with <see cref="CsvMappingReader"/>.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class CsvMapping
{
    internal CsvMapping(string title, string hash, ImmutableArray<MappedColumn> columns, ImmutableArray<MappedName> ignored, bool ignoresOthers, ImmutableArray<ListPlan> lists)
    {
        Title = title;
        Hash = hash;
        Columns = columns;
        Ignored = ignored;
        IgnoresOtherColumns = ignoresOthers;
        Lists = lists;
    }

    /// <summary>What the CSV is; may be empty.</summary>
    public string Title { get; }

    /// <summary>SHA-256 of the file, as lower-case hexadecimal.</summary>
    public string Hash { get; }

    /// <summary>Whether columns that the mapping does not name are passed over, instead of being a fault.</summary>
    public bool IgnoresOtherColumns { get; }

    /// <summary>The names of the columns that are read, each once, in the order of the mapping.</summary>
    public ImmutableArray<string> ColumnNames => [.. Columns.Select(c => c.Name.Name).Distinct(StringComparer.Ordinal)];

    /// <summary>The ways in which its columns group people for checks of equality, in the order of the mapping. No policy reads them.</summary>
    public ImmutableArray<CaseGrouping> Groupings => [.. Groups.Select(g => g.Grouping)];

    /// <summary>Whether a column says as of which day a case is to be decided. Where none does, the run has to say it, or every row is rejected.</summary>
    public bool StatesAsOf => Columns.Any(c => c.Target.Kind == CellTargetKind.AsOf);

    internal ImmutableArray<MappedColumn> Columns { get; }

    internal ImmutableArray<GroupColumn> Groups { get; init; } = [];

    internal ImmutableArray<MappedName> Ignored { get; }

    internal ImmutableArray<ListPlan> Lists { get; }

    /// <summary>
    /// Everything in which a CSV's header does not fit the mapping; empty where it fits. Columns that the mapping does not name are
    /// given by their numbers, from 1, and by name only where every name of the mapping is found: a CSV without a header begins with a person.
    /// </summary>
    public ImmutableArray<Diagnostic> CheckHeader(ImmutableArray<string> header)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var named = Columns.Select(c => c.Name).Concat(Groups.Select(g => g.Name)).Concat(Ignored).ToArray();
        if (header is [var whole] && Array.Find(named, name => whole.Split(';', '\t').Contains(name.Name)) is { } first)
        {
            return [first.Fault(MappingFaults.NotInHeader, "the CSV has one column, whose name has several within it: columns are separated by commas, and not by semicolons or tabs")];
        }

        foreach (var name in named.DistinctBy(n => n.Name, StringComparer.Ordinal))
        {
            if (!header.Contains(name.Name))
            {
                diagnostics.Add(name.Fault(MappingFaults.NotInHeader, $"the CSV has no column `{JsonFault.Short(name.Name)}`{Nearest(name.Name, header)}"));
            }
        }

        if (!IgnoresOtherColumns)
        {
            // Where the mapping finds every column that it names, the first line is a header and no person.
            var isHeader = diagnostics.Count == 0;
            var names = named.Select(n => n.Name).ToHashSet(StringComparer.Ordinal);
            for (var index = 0; index < header.Length; index++)
            {
                if (names.Contains(header[index]))
                {
                    continue;
                }

                diagnostics.Add(new Diagnostic(
                    MappingFaults.NotNamed,
                    DiagnosticSeverity.Error,
                    $"column {index + 1} of the CSV{(isHeader ? $", `{JsonFault.Short(header[index])}`," : "")} is not named; map it, or name it in `ignore`, or say `\"otherColumns\": \"ignore\"`",
                    "/columns",
                    1,
                    1));
            }
        }

        return diagnostics.ToImmutable();
    }

    private static string Nearest(string name, ImmutableArray<string> header) =>
        NearestName.Of(name, header) is { } nearest ? $"; did you mean column {header.IndexOf(nearest) + 1}, whose name is near to it?" : "";
}
