using Noms.Tiering.Policies;

namespace Noms.Tiering.Explaining;

/// <summary>Between which neighbouring values of an ordered choice parts of a policy tell apart.</summary>
internal sealed class ChoiceBounds(Condition[] conditions, DerivedDeterminant[] derived)
{
    /// <summary>The places of the values that are told from the one before.</summary>
    public HashSet<int> Of(Determinant choice)
    {
        var places = new HashSet<int>();
        foreach (var test in Conditions().SelectMany(ConditionTests.Of).OfType<ChoiceTest>().Where(t => t.Determinant == choice))
        {
            Add(places, choice, value => test.Values.Contains(value));
        }

        foreach (var one in derived)
        {
            switch (one)
            {
                case ScoreDeterminant score:
                    foreach (var item in score.Items.SelectMany(Flat).OfType<ValueItem>().Where(i => i.Determinant == choice))
                    {
                        Add(places, choice, value => item.Points.GetValueOrDefault(value)?.Value ?? 0);
                    }

                    break;
                case TableDeterminant table when table.Rows.Determinant == choice || table.Columns.Determinant == choice:
                    places.UnionWith(Enumerable.Range(1, choice.Values.Length - 1));
                    break;
                case ExtremeDeterminant extreme when extreme.Of.Contains(choice):
                    places.UnionWith(Of(extreme.Output));
                    break;
                case FallbackDeterminant fallback when fallback.Of.Contains(choice):
                    places.UnionWith(Of(fallback.Output));
                    break;
                case FirstDeterminant first when first.Branches.Any(b => b.Of == choice):
                    places.UnionWith(Of(first.Output));
                    break;
            }
        }

        return places;
    }

    private static void Add<T>(HashSet<int> places, Determinant choice, Func<string, T> read)
    {
        for (var place = 1; place < choice.Values.Length; place++)
        {
            if (!Equals(read(choice.Values[place - 1].Id), read(choice.Values[place].Id)))
            {
                places.Add(place);
            }
        }
    }

    private static IEnumerable<ScoreItem> Flat(ScoreItem item) => item is HigherOfItem group ? group.Items : [item];

    private IEnumerable<Condition> Conditions() => conditions.Concat(derived.SelectMany(Deciding.CutCollector.Own));
}
