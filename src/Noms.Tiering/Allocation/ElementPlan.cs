using System.Collections.Immutable;

namespace Noms.Tiering.Allocation;

/// <summary>How the cells of a row make one element of a list: field by field a cell, a list of its own, or what a field left out means.</summary>
internal sealed record ElementPlan(ImmutableArray<FieldPlan> Fields)
{
    /// <summary>Whether the row states the element: some cell of it is not empty.</summary>
    public bool IsStated(ReadOnlySpan<bool> stated)
    {
        foreach (var field in Fields)
        {
            if (field.List is { } list ? list.IsStated(stated) : field.Cell is { } cell && stated[cell])
            {
                return true;
            }
        }

        return false;
    }

    public FactElement Build(ReadOnlySpan<FactValue> cells, ReadOnlySpan<bool> stated)
    {
        var values = ImmutableArray.CreateBuilder<FactValue>(Fields.Length);
        foreach (var field in Fields)
        {
            values.Add(field.List?.Build(cells, stated) ?? (field.Cell is { } cell ? cells[cell] : field.LeftOut));
        }

        return new FactElement(values.MoveToImmutable());
    }
}
