using System.Collections.Immutable;
using Noms.Tiering.Assurance.Space;
using Noms.Tiering.Deciding;
using Noms.Tiering.Explaining;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Assurance;

/// <summary>Cases that differ from another in one determinant: each value that the policy tells apart, not recorded, and of a list one element of each kind, and as many as a bound counts.</summary>
internal sealed class CaseVariations(CaseSpace space)
{
    private const int MostElements = 512;
    private const int MostCounted = 32;

    private readonly int[] _days = [.. space.Policy.DayOffsets.Select(o => o.From(space.AsOf).DayNumber)];
    private readonly CutCollector _cuts = new(space.Policy.Policy);

    public IEnumerable<CaseDraft> Of(CaseDraft one) => space.Policy.Policy.Reads.SelectMany(use => Of(one, use.Determinant));

    /// <summary>Those that differ in one determinant and in what goes before or after it in a fallback.</summary>
    public IEnumerable<CaseDraft> Of(CaseDraft one, Determinant determinant)
    {
        foreach (var value in ValuesOf(determinant))
        {
            yield return one.With(new Fact(determinant, value));
            if (Alone(one, determinant) is { } alone)
            {
                yield return alone.With(new Fact(determinant, value));
            }
        }

        if (one.Case[determinant].IsRecorded)
        {
            yield return one.Without(determinant);
        }
    }

    /// <summary>A case without the others of a fallback in which a determinant stands; <see langword="null"/> where it stands in none.</summary>
    public CaseDraft? Alone(CaseDraft one, Determinant determinant)
    {
        var fallback = Array.Find(space.Policy.Fallbacks, f => f.Determinants.Contains(determinant));
        return fallback?.Determinants.Where(d => d != determinant).Aggregate((CaseDraft?)one, (sofar, other) => sofar!.Value.Without(other));
    }

    private IEnumerable<FactValue> ValuesOf(Determinant determinant)
    {
        if (Array.Find(space.Policy.Inputs, i => i.Use.Determinant == determinant) is { } input)
        {
            var line = ValueLine.Of(input, _cuts[determinant], space.AsOf, _days);
            return line.Cells.Select(cell => line.NearestIn(cell, FactValue.NotRecorded));
        }

        return Array.Find(space.Policy.Lists, l => l.Use.Determinant == determinant) is { Tests.Length: > 0 } list
            ? ElementsOf(list).Select(e => FactValue.List(new FactList([e]))).Prepend(FactValue.List(new FactList([]))).Concat(Counted(list))
            : [];
    }

    /// <summary>Lists of one kind of element, as many as lie at a bound of a count and just below it.</summary>
    private IEnumerable<FactValue> Counted(ListVariable list)
    {
        int[] counts =
        [
            .. space.Policy.Policy.Derived.OfType<ElementCountDeterminant>().Where(count => count.List == list.Use.Determinant)
                .SelectMany(count => _cuts[count.Output].Numbers).Select(FactValue.DecodeNumber).Where(bound => bound <= MostCounted)
                .SelectMany(bound => new[] { (int)bound - 1, (int)bound }).Where(count => count > 1).Distinct().Order(),
        ];
        return counts.Length == 0 ? [] : new ElementKinds(list, space.AsOf, _days).Examples.Values
            .SelectMany(element => counts.Select(count => FactValue.List(new FactList([.. Enumerable.Repeat(element, count)]))));
    }

    private IEnumerable<FactElement> ElementsOf(ListVariable list)
    {
        ImmutableArray<FactValue>[] values =
        [
            .. list.Use.Determinant.Fields.Select(f => FieldValues.Representatives(f, list.Conditions, new DayRegister(), space.AsOf) is var some && some is [{ IsRecorded: false }]
                ? [f.WhenLeftOut ?? FactValue.NotRecorded]
                : some),
        ];
        return FieldValues.MakeAtMost(MostElements, values) ? FieldValues.Elements(values) : new ElementKinds(list, space.AsOf, _days).Examples.Values;
    }
}
