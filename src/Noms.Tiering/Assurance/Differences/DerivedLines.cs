using System.Collections.Immutable;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Assurance.Differences;

/// <summary>What differs between two derived determinants, in words.</summary>
internal static class DerivedLines
{
    private const int MostCells = 6;

    public static string Of(DerivedDeterminant before, DerivedDeterminant after)
    {
        var words = (before, after) switch
        {
            (ScoreDeterminant one, ScoreDeterminant other) => Items(one, other),
            (CountDeterminant one, CountDeterminant other) => Conditions(one, other),
            (TableDeterminant one, TableDeterminant other) when SameSides(one, other) => Cells(one, other),
            _ => [],
        };
        return $"{after.Title}: {(words.IsEmpty ? "made otherwise" : string.Join("; ", words))}";
    }

    private static ImmutableArray<string> Items(ScoreDeterminant before, ScoreDeterminant after) =>
        [.. ScoreItems.Changed(before, after).Select(i => $"other points for {i.Title}").Distinct(StringComparer.Ordinal)];

    private static ImmutableArray<string> Conditions(CountDeterminant before, CountDeterminant after) =>
        [.. ScoreItems.Changed(before, after).Select(c => $"{ConditionText.Of(c)} counts {(before.Conditions.Contains(c) ? "no more" : "now")}")];

    private static bool SameSides(TableDeterminant before, TableDeterminant after) => Same(before.Rows, after.Rows) && Same(before.Columns, after.Columns);

    private static bool Same(TableAxis one, TableAxis other) =>
        one.Determinant.Id == other.Determinant.Id && one.From.Select(b => b.Value).SequenceEqual(other.From.Select(b => b.Value)) && one.Values.SequenceEqual(other.Values);

    private static ImmutableArray<string> Cells(TableDeterminant before, TableDeterminant after)
    {
        var changed = (from row in Enumerable.Range(0, before.Rows.Length)
                       from column in Enumerable.Range(0, before.Columns.Length)
                       where before.Cells[row][column] != after.Cells[row][column]
                       select $"{Side(after.Rows, row)} and {Side(after.Columns, column)} {before.Cells[row][column]} before, {after.Cells[row][column]} after").ToList();
        return changed.Count <= MostCells ? [.. changed] : [.. changed.Take(MostCells), FormattableString.Invariant($"{changed.Count - MostCells} cells more")];
    }

    private static string Side(TableAxis axis, int place) => axis.From.IsEmpty
        ? $"{axis.Determinant.Title} {ValueText.ChoiceTitle(axis.Determinant, axis.Values[place])}"
        : $"{axis.Determinant.Title} from {ValueText.Number(axis.From[place].Value, axis.Determinant.Unit)}";
}
