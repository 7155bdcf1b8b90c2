using System.Collections.Immutable;

namespace Noms.Tiering.Allocation;

/// <summary>How the cells of a row make the elements of a list.</summary>
internal sealed record ListPlan(Determinant List, ImmutableArray<ElementPlan> Elements, bool IsComplete, bool EmptyIsNone)
{
    /// <summary>The list of one row; not recorded where no element is stated and that is not said to mean none.</summary>
    public FactValue Build(ReadOnlySpan<FactValue> cells, ReadOnlySpan<bool> stated)
    {
        var elements = ImmutableArray.CreateBuilder<FactElement>();
        foreach (var element in Elements)
        {
            if (element.IsStated(stated))
            {
                elements.Add(element.Build(cells, stated));
            }
        }

        return elements.Count > 0 || EmptyIsNone
            ? FactValue.List(new FactList(elements.ToImmutable(), IsComplete))
            : FactValue.NotRecorded;
    }

    public bool IsStated(ReadOnlySpan<bool> stated)
    {
        foreach (var element in Elements)
        {
            if (element.IsStated(stated))
            {
                return true;
            }
        }

        return false;
    }
}
