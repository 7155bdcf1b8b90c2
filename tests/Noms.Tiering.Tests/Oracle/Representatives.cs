using System.Collections.Immutable;

namespace Noms.Tiering.Tests.Oracle;

/// <summary>For each determinant, values enough that a policy cannot tell any other value from one of them.</summary>
internal sealed class Representatives(TieringPolicy policy, DateOnly asOf)
{
    private readonly Comparisons _compared = new(policy);

    public DateOnly AsOf => asOf;

    /// <summary>Every value that an unknown determinant of the case may as well have.</summary>
    public List<FactValue> Of(Determinant determinant) => Of(determinant, determinant.Id);

    /// <summary>Every list that an incomplete one may as well turn out to be: what it states, and others with it.</summary>
    public List<FactValue> Of(Determinant list, FactList stated) => Of(list, list.Id, stated);

    private List<FactValue> Of(Determinant list, string place, FactList stated)
    {
        var more = stated.IsComplete ? [[]] : Combinations(Elements(list, place), _compared.Wanted(place));
        return
        [
            .. from known in Expand(list, place, stated.Elements)
               from added in more
               select FactValue.List(new FactList([.. known, .. added])),
        ];
    }

    /// <summary>Every value that a field of a list's element may as well have.</summary>
    public List<FactValue> OfField(Determinant list, Determinant field) => Of(field, Comparisons.FieldOf(list.Id, field.Id));

    /// <summary>Elements enough that a policy cannot tell any other from one of them.</summary>
    public List<FactElement> ElementsOf(Determinant list) => Elements(list, list.Id);

    /// <summary>What a policy can tell of an element.</summary>
    public string Told(Determinant list, FactElement element) => Told(list, list.Id, element);

    /// <summary>The bounds of a number, beside the ends of its range.</summary>
    public IReadOnlyCollection<decimal> Bounds(Determinant number) => _compared.Numbers(number.Id);

    /// <summary>The days with which a date is compared.</summary>
    public IEnumerable<DateOnly> Days(Determinant date) => Days(date.Id);

    private List<FactValue> Of(Determinant determinant, string place)
    {
        var values = determinant.Kind switch
        {
            DeterminantKind.Number => _compared.Numbers(place)
                .Where(n => n > determinant.Minimum && n <= determinant.Maximum)
                .Prepend(determinant.Minimum!.Value)
                .Select(FactValue.Number),
            DeterminantKind.Flag => [FactValue.Flag(false), FactValue.Flag(true)],
            DeterminantKind.Choice => determinant.Values.Select(v => FactValue.Choice(determinant, v.Id)),
            DeterminantKind.Date => Days(place).Append(DateOnly.MinValue).Distinct().Order().Select(FactValue.Date),
            DeterminantKind.Code => _compared.Codes(place).Append("no-such-code").Select(FactValue.Code),
            _ => Combinations(Elements(determinant, place), _compared.Wanted(place)).Select(e => FactValue.List(new FactList([.. e]))),
        };
        return determinant.MayBeNone ? [FactValue.None, .. values] : [.. values];
    }

    private IEnumerable<DateOnly> Days(string place) => _compared.Dates(place).Select(d => PlainConditions.Day(d, asOf));

    /// <summary>Elements of which no two answer alike everything that is asked of them.</summary>
    private List<FactElement> Elements(Determinant list, string place)
    {
        IEnumerable<ImmutableArray<FactValue>> rows = [[]];
        foreach (var field in list.Fields)
        {
            var values = Of(field, Comparisons.FieldOf(place, field.Id));
            rows = rows.SelectMany(row => values.Select(value => row.Add(value)));
        }

        return [.. rows.Select(row => Element(list, row)).DistinctBy(element => Told(list, place, element))];
    }

    private string Told(Determinant list, string place, FactElement element)
    {
        var facts = new PlainFacts(ImmutableDictionary<string, FactValue>.Empty, ImmutableHashSet<string>.Empty, asOf);
        return string.Join(',', _compared.Asked(place).Select(such => PlainConditions.Stand(such, new PlainElementScope(list, element), facts)));
    }

    private List<List<FactElement>> Expand(Determinant list, string place, ImmutableArray<FactElement> elements)
    {
        List<List<FactElement>> lists = [[]];
        foreach (var element in elements)
        {
            IEnumerable<ImmutableArray<FactValue>> rows = [[]];
            for (var index = 0; index < list.Fields.Length; index++)
            {
                var field = list.Fields[index];
                var inside = Comparisons.FieldOf(place, field.Id);
                var values = element.Values[index] switch
                {
                    { IsRecorded: false } => Of(field, inside),
                    { Kind: FactValueKind.List } known => Of(field, inside, known.AsList()),
                    var known => [known],
                };
                rows = rows.SelectMany(row => values.Select(value => row.Add(value)));
            }

            var turned = rows.Select(row => Element(list, row)).ToList();
            lists = [.. lists.SelectMany(known => turned.Select(e => known.Append(e).ToList()))];
        }

        return lists;
    }

    private static FactElement Element(Determinant list, ImmutableArray<FactValue> values) =>
        FactElement.Create(list, [.. list.Fields.Select((field, index) => (field.Id, values[index]))]);

    /// <summary>Up to so many of the elements, any of them more than once, without regard to order.</summary>
    private static List<List<FactElement>> Combinations(List<FactElement> elements, int atMost)
    {
        List<List<FactElement>> all = [[]];
        List<(int Last, List<FactElement> Taken)> longest = [(0, [])];
        for (var length = 1; length <= atMost; length++)
        {
            longest =
            [
                .. from shorter in longest
                   from next in Enumerable.Range(shorter.Last, elements.Count - shorter.Last)
                   select (next, shorter.Taken.Append(elements[next]).ToList()),
            ];
            all.AddRange(longest.Select(l => l.Taken));
        }

        return all;
    }
}
