using System.Collections.Immutable;

namespace Noms.Tiering.Assurance;

/// <summary>How strongly the groups of a grouping and the outcomes go together in the whole.</summary>
/// <param name="ChiSquare">Pearson's statistic, at least 0, to six places.</param>
/// <param name="DegreesOfFreedom">One less than the groups, times one less than the outcomes that come up; at least 1.</param>
/// <param name="CramersV">
/// Cramér's measure of its size, from 0, where groups and outcomes have nothing to do with each other, to 1, where the group says the outcome; to six places. Unlike the
/// statistic it does not grow with the number of cases. Source: H. Cramér, Mathematical Methods of Statistics, Princeton 1946, 282.
/// </param>
/// <param name="LeastExpected">The least number of cases that a group and an outcome would have together by chance, to six places; below 5 the statistic is rough.</param>
public sealed record Association(decimal ChiSquare, int DegreesOfFreedom, decimal CramersV, decimal LeastExpected)
{
    /// <summary>Works it out from a table of counts.</summary>
    /// <param name="counts">By group and outcome; each row has as many outcomes, each count is at least 0.</param>
    /// <returns><see langword="null"/> where fewer than two groups or two outcomes have any cases.</returns>
    /// <exception cref="ArgumentException">The rows are not of one length, or a count is below 0.</exception>
    public static Association? Of(ImmutableArray<ImmutableArray<long>> counts)
    {
        if (counts.Any(row => row.Length != counts[0].Length || row.Any(count => count < 0)))
        {
            throw new ArgumentException("The rows of a table are of one length, and no count is below 0.", nameof(counts));
        }

        var rows = counts.Select(row => row.Sum()).ToArray();
        var columns = Enumerable.Range(0, counts is [var first, ..] ? first.Length : 0).Select(column => counts.Sum(row => row[column])).ToArray();
        var (usedRows, usedColumns) = (rows.Count(sum => sum > 0), columns.Count(sum => sum > 0));
        if (usedRows < 2 || usedColumns < 2)
        {
            return null;
        }

        var all = (decimal)rows.Sum();
        var (statistic, least) = (0m, all);
        for (var row = 0; row < rows.Length; row++)
        {
            for (var column = 0; column < columns.Length; column++)
            {
                if (rows[row] > 0 && columns[column] > 0)
                {
                    var expected = rows[row] * columns[column] / all;
                    var off = counts[row][column] - expected;
                    statistic += off * off / expected;
                    least = Math.Min(least, expected);
                }
            }
        }

        var v = DecimalRoot.Of(statistic / (all * (Math.Min(usedRows, usedColumns) - 1)));
        return new(ShareIntervals.Round(statistic), (usedRows - 1) * (usedColumns - 1), ShareIntervals.Round(v), ShareIntervals.Round(least));
    }
}
