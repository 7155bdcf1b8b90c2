using System.Collections.Immutable;

namespace Noms.Tiering.Allocation;

/// <summary>Checks the levels before of a case against the policy that decides it.</summary>
internal static class PreviousLevels
{
    /// <summary>
    /// A scale that the policy lacks is another policy's and passed over; a level that the scale lacks in each of the policy's
    /// versions is a mistake.
    /// </summary>
    public static ImmutableArray<RowFault> Faults(TieringCase tieringCase, ImmutableArray<TieringPolicy> versions)
    {
        if (tieringCase.PreviousLevels.Count == 0)
        {
            return [];
        }

        return
        [
            .. versions
                .SelectMany(version => version.Scales)
                .GroupBy(scale => scale.Id, StringComparer.Ordinal)
                .Where(scale => tieringCase.PreviousLevels.TryGetValue(scale.Key, out var level) && scale.All(version => version.LevelById(level) is null))
                .Select(scale => new RowFault(
                    RowFaults.UnknownPreviousLevel,
                    $"previousLevels.{scale.Key}",
                    $"the level before is none of scale `{scale.Key}`, which has {Names(scale)}")),
        ];
    }

    private static string Names(IEnumerable<Scale> versions) =>
        string.Join(", ", versions.SelectMany(scale => scale.Levels).Select(level => $"`{level.Id}`").Distinct(StringComparer.Ordinal));
}
