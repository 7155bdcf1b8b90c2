using System.Collections.Immutable;
using Noms.Tiering.Policies;
using Noms.Tiering.Tests.Oracle;

namespace Noms.Tiering.Tests.Explaining;

/// <summary>Every value to which each determinant of a case could move, one of each that a policy can tell apart, counted as the documentation says.</summary>
internal sealed class PlainMoves(TieringPolicy policy, TieringCase tieringCase, DateOnly asOf)
{
    /// <summary>The most edits of a list that are gone through.</summary>
    public const int MostEdits = 2;

    private readonly Representatives _representatives = new(policy, asOf);

    /// <summary>By determinant in policy order, its moves.</summary>
    public List<List<Move>> All(bool withUnchangeable = false, bool withLists = true) =>
    [
        .. policy.Reads.Select((use, order) =>
            (tieringCase.FactOf(use.Determinant) is not null && use.Determinant.IsUnchangeable && !withUnchangeable)
            || (use.Determinant.Kind == DeterminantKind.List && !withLists)
                ? []
                : (use.Determinant.Kind == DeterminantKind.List ? Lists(use).AsEnumerable() : Values(use))
                    .Select(v => new Move(order, FactOf(use.Determinant, v.Value), v.Crossed)).ToList()),
    ];

    /// <summary>Values of a determinant of which each stands for all that the policy cannot tell from it.</summary>
    public List<FactValue> ValuesOf(Determinant determinant) => _representatives.Of(determinant);

    private Fact FactOf(Determinant determinant, FactValue value) =>
        tieringCase.FactOf(determinant) is { } known ? known with { Value = value } : new Fact(determinant, value);

    private IEnumerable<(FactValue Value, int Crossed)> Values(DeterminantUse use)
    {
        var determinant = use.Determinant;
        var fact = tieringCase.FactOf(determinant);
        var values = _representatives.Of(determinant);
        var line = values.Where(v => v.Kind != FactValueKind.None).ToList();
        var from = fact?.Value ?? use.StandIn;
        var isOrdered = determinant.Kind is DeterminantKind.Number or DeterminantKind.Date || determinant.IsOrdered;
        foreach (var value in values)
        {
            var crossed = from is not { } start ? 1
                : start.Kind == FactValueKind.None || value.Kind == FactValueKind.None ? (start == value ? 0 : 1)
                : isOrdered ? Math.Abs(Place(line, start) - line.IndexOf(value))
                : Same(line, start, value) ? 0 : 1;
            if (fact is null || crossed > 0)
            {
                yield return (value, Math.Max(1, crossed));
            }
        }
    }

    /// <summary>The last of the values that is not above one.</summary>
    private static int Place(List<FactValue> line, FactValue value) => value.Kind switch
    {
        FactValueKind.Number => line.FindLastIndex(v => v.AsNumber() <= value.AsNumber()),
        FactValueKind.Date => line.FindLastIndex(v => v.AsDate() <= value.AsDate()),
        _ => line.IndexOf(value),
    };

    /// <summary>Whether two values are one; of codes the last stands for all that the policy does not name.</summary>
    private static bool Same(List<FactValue> line, FactValue one, FactValue other) =>
        one == other || (one.Kind == FactValueKind.Code && !line.Contains(one) && other == line[^1]);

    private Dictionary<string, (FactValue Value, int Crossed)>.ValueCollection Lists(DeterminantUse use)
    {
        var list = use.Determinant;
        var fact = tieringCase.FactOf(list);
        var stated = fact?.Value.AsList().Elements ?? [];
        List<ImmutableArray<FactElement>> reached = [.. _representatives.Of(list, new FactList(stated)).Select(v => v.AsList().Elements)];
        var isKnown = fact is not null && reached is [var only] && only.SequenceEqual(stated) && (fact.Value.AsList().IsComplete || use.StandIn is not null);
        var found = new Dictionary<string, (FactValue Value, int Crossed)>(StringComparer.Ordinal);
        for (var edits = 0; edits <= MostEdits; edits++)
        {
            foreach (var elements in reached)
            {
                found.TryAdd(Told(list, elements), (FactValue.List(new FactList(elements)), isKnown ? edits : Math.Max(1, edits)));
            }

            reached = [.. reached.SelectMany(elements => Edited(list, elements)).DistinctBy(elements => string.Join('|', elements.Select(Words).Order(StringComparer.Ordinal)))];
        }

        if (isKnown)
        {
            found.Remove(Told(list, stated));
        }

        return found.Values;
    }

    private IEnumerable<ImmutableArray<FactElement>> Edited(Determinant list, ImmutableArray<FactElement> elements)
    {
        for (var index = 0; index < elements.Length; index++)
        {
            yield return elements.RemoveAt(index);
            foreach (var (field, value) in list.Fields.SelectMany(f => _representatives.OfField(list, f).Select(v => (f, v))))
            {
                var fields = list.Fields.Select((f, place) => (f.Id, f == field ? value : elements[index].Values[place])).ToArray();
                yield return elements.SetItem(index, FactElement.Create(list, fields));
            }
        }

        foreach (var added in _representatives.ElementsOf(list))
        {
            yield return elements.Add(added);
        }
    }

    private string Told(Determinant list, ImmutableArray<FactElement> elements) =>
        string.Join('|', elements.Select(e => _representatives.Told(list, e)).Order(StringComparer.Ordinal));

    private static string Words(FactElement element) =>
        string.Join(',', element.Values.Select(v => v.Kind == FactValueKind.List ? string.Join(' ', v.AsList().Elements.Select(Words)) : v.ToString()));
}
