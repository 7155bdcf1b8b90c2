using System.Collections.Immutable;
using Noms.Tiering.Deciding;

namespace Noms.Tiering.Explaining;

/// <summary>
/// The kinds of element that a list can have on one day, each with an example. A kind is which tests one element meets.
/// </summary>
/// <remarks>Immutable once made, and shared between threads.</remarks>
internal sealed class ElementKinds
{
    /// <summary>The most elements that are looked at to complete one of which something is unknown.</summary>
    private const int Limit = 4096;

    private readonly ListVariable _list;
    private readonly DateOnly _asOf;
    private readonly int[] _days;
    private readonly ImmutableArray<FactValue>[] _fields;

    public ElementKinds(ListVariable list, DateOnly asOf, int[] days)
    {
        _list = list;
        _asOf = asOf;
        _days = [.. days];
        var scratch = new CaseFacts();
        _fields =
        [
            .. list.Use.Determinant.Fields.Select(f => FieldValues.Representatives(f, list.Conditions, new DayRegister(), asOf) is var values
                && values is [{ IsRecorded: false }] ? [f.WhenLeftOut ?? FactValue.NotRecorded] : values),
        ];
        Examples = FieldValues.Elements(_fields).DistinctBy(e => KindOf(e, scratch)).ToDictionary(e => KindOf(e, scratch));
    }

    /// <summary>By kind, an element of it.</summary>
    public Dictionary<ulong, FactElement> Examples { get; }

    /// <summary>The kinds that an element may be as it stands: one where enough of it is known. None where there are too many to look at.</summary>
    public IEnumerable<(ulong Kind, FactElement Element)> AsItStands(FactElement element)
    {
        var scratch = new CaseFacts();
        if (_list.Tests.All(t => t.Such.Ask(element, scratch, _days) != Truth.Unknown))
        {
            return [(KindOf(element, scratch), element)];
        }

        ImmutableArray<FactValue>[] values =
        [
            .. element.Values.Select((value, field) => FieldValues.Completions(
                value, _list.Use.Determinant.Fields[field], _list.Conditions, new DayRegister(), _asOf)),
        ];
        return FieldValues.MakeAtMost(Limit, values) ? FieldValues.Elements(values).Select(e => (Kind: KindOf(e, scratch), Element: e)).DistinctBy(e => e.Kind) : [];
    }

    /// <summary>The kinds that an element becomes when one field of it that can change says something else.</summary>
    public IEnumerable<(ulong Kind, FactElement Element)> Altered(FactElement element)
    {
        var scratch = new CaseFacts();
        for (var field = 0; field < _fields.Length; field++)
        {
            if (_list.Use.Determinant.Fields[field].IsUnchangeable)
            {
                continue;
            }

            foreach (var value in _fields[field].Where(v => v.IsRecorded && v != element.Values[field]))
            {
                var altered = new FactElement(element.Values.SetItem(field, value));
                if (_list.Tests.All(t => t.Such.Ask(altered, scratch, _days) != Truth.Unknown))
                {
                    yield return (KindOf(altered, scratch), altered);
                }
            }
        }
    }

    private ulong KindOf(FactElement element, CaseFacts scratch)
    {
        ulong kind = 0;
        for (var test = 0; test < _list.Tests.Length; test++)
        {
            kind |= _list.Tests[test].Such.Ask(element, scratch, _days) == Truth.Met ? 1UL << test : 0;
        }

        return kind;
    }
}
