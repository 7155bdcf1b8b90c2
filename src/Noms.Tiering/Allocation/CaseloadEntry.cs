using System.Collections.Immutable;

namespace Noms.Tiering.Allocation;

/// <summary>One row of a caseload: a case, or why there is none.</summary>
/// <remarks>Immutable.</remarks>
public sealed class CaseloadEntry
{
    private CaseloadEntry(long line, TieringCase? tieringCase, DateOnly? asOf, ImmutableArray<RowFault> faults)
    {
        Line = line;
        Case = tieringCase;
        AsOf = asOf;
        Faults = faults;
    }

    /// <summary>The line on which the row begins, from 1.</summary>
    public long Line { get; }

    /// <summary>The case; <see langword="null"/> where the row is rejected.</summary>
    public TieringCase? Case { get; }

    /// <summary>The day as of which the row asks to be decided; <see langword="null"/> where it leaves that to the run.</summary>
    public DateOnly? AsOf { get; }

    /// <summary>What the row says of each grouping of its mapping, in their order; empty where there are none.</summary>
    internal ImmutableArray<GroupCell> Groups { get; private init; } = [];

    /// <summary>Why the row is rejected; empty where there is a case.</summary>
    public ImmutableArray<RowFault> Faults { get; }

    /// <summary>A row that was read.</summary>
    public static CaseloadEntry Of(long line, TieringCase tieringCase, DateOnly? asOf)
    {
        ArgumentNullException.ThrowIfNull(tieringCase);
        return new(line, tieringCase, asOf, []);
    }

    /// <summary>A row that was read, with what it says of groups.</summary>
    internal static CaseloadEntry Of(long line, TieringCase tieringCase, DateOnly? asOf, ImmutableArray<GroupCell> groups) =>
        new(line, tieringCase, asOf, []) { Groups = groups };

    /// <summary>A row that is rejected.</summary>
    /// <exception cref="ArgumentException">No fault is given.</exception>
    public static CaseloadEntry Rejected(long line, params ImmutableArray<RowFault> faults) =>
        faults.IsDefaultOrEmpty
            ? throw new ArgumentException("A row is rejected for a reason.", nameof(faults))
            : new(line, null, null, faults);

    /// <summary>The line alone: a row does not print a case into a log.</summary>
    public override string ToString() => $"line {Line}";
}
