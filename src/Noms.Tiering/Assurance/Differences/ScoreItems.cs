using Noms.Tiering.Policies;

namespace Noms.Tiering.Assurance.Differences;

/// <summary>The items of two scores that are to be the same, matched by their ids.</summary>
internal static class ScoreItems
{
    /// <summary>The items, of either, that the other lacks or in which they differ. Those of a group go one by one.</summary>
    public static IEnumerable<ScoreItem> Changed(ScoreDeterminant before, ScoreDeterminant after)
    {
        var (left, right) = (Flat(before).ToList(), Flat(after).ToList());
        var (old, now) = (left.ToLookup(i => i.Id, Written, StringComparer.Ordinal), right.ToLookup(i => i.Id, Written, StringComparer.Ordinal));
        return left.Where(i => !now[i.Id].SequenceEqual(old[i.Id])).Concat(right.Where(i => !old[i.Id].SequenceEqual(now[i.Id])));
    }

    private static IEnumerable<ScoreItem> Flat(ScoreDeterminant score) =>
        score.Items.SelectMany(item => item is HigherOfItem group ? group.Items : [item]);

    private static string Written(ScoreItem item) =>
        DerivedDefinition.Items(new DefinitionWriter(d => d.Id.Split('~')[0], isSymbolic: false), [item]).ToString();
}
