using Noms.Tiering.Policies;

namespace Noms.Tiering.Tests.Oracle;

/// <summary>The values with which a policy compares each determinant, and the conditions that it asks of a list's elements.</summary>
internal sealed class Comparisons
{
    private readonly Dictionary<string, SortedSet<decimal>> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<DateOffset>> _dates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedSet<string>> _codes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Condition>> _asked = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _wanted = new(StringComparer.Ordinal);

    public Comparisons(TieringPolicy policy)
    {
        IEnumerable<Condition> conditions =
        [
            .. policy.Rules.Select(r => r.When), .. policy.Statuses.Select(s => s.When), .. policy.InvalidData.Select(i => i.When),
            .. policy.Label?.Suffixes.Select(s => s.When) ?? [],
            .. policy.Overrides.Select(o => o.When), .. policy.Overrides.Select(o => o.InArea).OfType<Condition>(),
        ];
        foreach (var condition in conditions)
        {
            Add(condition, "");
        }

        // Those that read others come last, so that what is compared with the greatest of two is known before the two.
        foreach (var derived in policy.Derived.Reverse())
        {
            Add(derived);
        }
    }

    /// <summary>The place of a field among all that is compared: fields of two lists may share an id.</summary>
    public static string FieldOf(string list, string field) => list + "/" + field;

    public IReadOnlyCollection<decimal> Numbers(string place) => _numbers.GetValueOrDefault(place) ?? [];

    public IReadOnlyCollection<DateOffset> Dates(string place) => _dates.GetValueOrDefault(place) ?? [];

    public IReadOnlyCollection<string> Codes(string place) => _codes.GetValueOrDefault(place) ?? [];

    /// <summary>The conditions asked of the elements of a list.</summary>
    public IReadOnlyList<Condition> Asked(string place) => _asked.GetValueOrDefault(place) ?? [];

    /// <summary>How many elements may have to be added to a list before more of them make no difference.</summary>
    public int Wanted(string place) => _wanted.GetValueOrDefault(place);

    private void Add(Condition condition, string under)
    {
        switch (condition)
        {
            case AllCondition all:
                Add(all.Conditions, under);
                break;
            case AnyCondition any:
                Add(any.Conditions, under);
                break;
            case NotCondition not:
                Add(not.Condition, under);
                break;
            case NumberTest test:
                Add(Place(test.Determinant, under), test.AtLeast?.Value, test.Below?.Value);
                break;
            case DateTest test:
                Add(_dates, Place(test.Determinant, under), test.OnOrAfter, test.Before);
                break;
            case CodeTest test:
                At(_codes, Place(test.Determinant, under)).UnionWith(test.Codes);
                break;
            case SomeTest test:
                Ask(Place(test.Determinant, under), test.Such, 1);
                break;
        }
    }

    private void Add(IEnumerable<Condition> conditions, string under)
    {
        foreach (var condition in conditions)
        {
            Add(condition, under);
        }
    }

    private void Add(DerivedDeterminant derived)
    {
        switch (derived)
        {
            case BandedDeterminant banded:
                Add(banded.Of.Id, [.. banded.Bands.Select(b => b.AtLeast?.Value)]);
                break;
            case CountDeterminant count:
                Add(count.Conditions, "");
                break;
            case ElementCountDeterminant count:
                Ask(count.List.Id, count.Such, (int)decimal.Ceiling(Numbers(count.Id).Append(0).Max()));
                break;
            case ScoreDeterminant score:
                Add(score.When is { } when ? [when] : [], "");
                foreach (var item in score.Items.SelectMany(i => i is HigherOfItem higher ? [.. higher.Items] : new[] { i }))
                {
                    Add(item);
                }

                break;
            case TableDeterminant table:
                Add(table.Rows.Determinant.Id, [.. table.Rows.From.Select(b => (decimal?)b.Value)]);
                Add(table.Columns.Determinant.Id, [.. table.Columns.From.Select(b => (decimal?)b.Value)]);
                break;
            case ExtremeDeterminant extreme:
                foreach (var part in extreme.Of)
                {
                    At(_numbers, part.Id).UnionWith(Numbers(extreme.Id));
                    At(_dates, part.Id).UnionWith(Dates(extreme.Id));
                }

                break;
            case FirstDeterminant first:
                Add(first.Branches.Select(b => b.When), "");
                break;
            case ConditionDeterminant named:
                Add(named.When, "");
                break;
        }
    }

    private void Add(ScoreItem item)
    {
        switch (item)
        {
            case ConditionItem condition:
                Add(condition.When, "");
                break;
            case BandItem band:
                Add(band.Determinant.Id, [.. band.Bands.Select(b => b.AtLeast?.Value)]);
                break;
            case StepItem step:
                for (var at = step.Step; at <= step.Determinant.Maximum; at += step.Step)
                {
                    Add(step.Determinant.Id, at);
                }

                break;
        }
    }

    private void Ask(string list, Condition such, int wanted)
    {
        At(_asked, list).Add(such);
        _wanted[list] = Wanted(list) + wanted;
        Add(such, list);
    }

    private void Add(string place, params decimal?[] numbers) => At(_numbers, place).UnionWith(numbers.OfType<decimal>());

    private static void Add(Dictionary<string, HashSet<DateOffset>> dates, string place, params DateOffset?[] days) =>
        At(dates, place).UnionWith(days.OfType<DateOffset>());

    private static string Place(Determinant determinant, string under) =>
        under.Length == 0 ? determinant.Id : FieldOf(under, determinant.Id);

    private static T At<T>(Dictionary<string, T> places, string place)
        where T : new()
    {
        if (!places.TryGetValue(place, out var found))
        {
            places[place] = found = new T();
        }

        return found;
    }
}
