using System.Globalization;
using Noms.Tiering.Deciding;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Assurance.Differences;

/// <summary>Joint outcomes of a list's tests in words: each test by itself where that says it all.</summary>
internal static class ListWords
{
    public static string Of(ListVariable list, string title, bool[] cells)
    {
        var missing = cells[^1] ? " or not recorded" : "";
        if (list.Tests.Length == 0 || cells.SkipLast(1).All(allowed => allowed))
        {
            return cells.SkipLast(1).Any(allowed => allowed) ? $"{title} is recorded" : $"{title} is not recorded";
        }

        var outcomes = Enumerable.Range(0, cells.Length - 1).Where(outcome => cells[outcome]).ToList();
        if (outcomes.Count == 0)
        {
            return $"{title} is not recorded";
        }

        var allowed = list.Tests.Select((_, test) => outcomes.Select(outcome => list.Space.CellOf(outcome, test)).ToHashSet()).ToArray();
        var words = list.Tests.Select((test, place) => (test, place)).Where(t => allowed[t.place].Count < t.test.Output.CellCount)
            .Select(t => Test(title, t.test, list.Conditions[t.place], allowed[t.place])).Distinct(StringComparer.Ordinal).ToList();
        var isWhole = Enumerable.Range(0, cells.Length - 1).All(
            outcome => cells[outcome] == list.Tests.Select((_, test) => allowed[test].Contains(list.Space.CellOf(outcome, test))).All(holds => holds));
        return isWhole && words.Count > 0
            ? BoundText.Join(words, "and") + missing
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{title} has one of {outcomes.Count} of the {cells.Length - 1} combinations of what is asked of its elements{missing}");
    }

    private static string Test(string title, ListTest test, Condition such, HashSet<int> counts)
    {
        var whom = such is AllCondition { Conditions: [] } ? title : $"{title} such that {ConditionText.Of(such)}";
        if (test.Output.CellCount == 2)
        {
            return counts.Contains(0) ? $"none of {whom}" : $"some of {whom}";
        }

        return $"the number of {whom} is {BoundText.Join([.. counts.Order().Select(c => Count(test, c))], "or")}";
    }

    private static string Count(ListTest test, int cell)
    {
        var least = 0;
        while (test.CellOf(least) < cell)
        {
            least++;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{least}{(cell == test.Output.CellCount - 1 ? " or more" : "")}");
    }
}
