using Noms.Tiering.Policies;

namespace Noms.Tiering.Assurance.Differences;

/// <summary>What sets two scores, or two counts, apart: items matched by their ids, and conditions by what they say.</summary>
internal static class ScoreItems
{
    /// <summary>The items, of either, that the other lacks or in which they differ. Those of a group go one by one.</summary>
    public static IEnumerable<ScoreItem> Changed(ScoreDeterminant before, ScoreDeterminant after)
    {
        var (left, right) = (Flat(before).ToList(), Flat(after).ToList());
        var (old, now) = (left.ToLookup(i => i.Id, Written, StringComparer.Ordinal), right.ToLookup(i => i.Id, Written, StringComparer.Ordinal));
        return left.Where(i => !now[i.Id].SequenceEqual(old[i.Id])).Concat(right.Where(i => !old[i.Id].SequenceEqual(now[i.Id])));
    }

    /// <summary>The conditions that one of two counts has and the other has not.</summary>
    public static IEnumerable<Condition> Changed(CountDeterminant before, CountDeterminant after)
    {
        var (old, now) = (before.Conditions.ToLookup(Written, StringComparer.Ordinal), after.Conditions.ToLookup(Written, StringComparer.Ordinal));
        return old.Where(c => now[c.Key].Count() != c.Count()).Concat(now.Where(c => old[c.Key].Count() != c.Count())).SelectMany(c => c);
    }

    private static IEnumerable<ScoreItem> Flat(ScoreDeterminant score) =>
        score.Items.SelectMany(item => item is HigherOfItem group ? group.Items : [item]);

    private static string Written(ScoreItem item) => DerivedDefinition.Items(Writer(), [item]).ToString();

    private static string Written(Condition condition) => Writer().Condition(condition).ToString();

    /// <summary>A joint policy numbers what is derived; both policies know it by what stands before that.</summary>
    private static DefinitionWriter Writer() => new(d => d.Id.Split('~')[0], isSymbolic: false);
}
