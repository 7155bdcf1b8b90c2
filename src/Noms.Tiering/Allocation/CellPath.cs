using System.Collections.Immutable;
using System.Globalization;

namespace Noms.Tiering.Allocation;

/// <summary>A path into a list, such as <c>sentences[0].requirements[1].type</c>.</summary>
/// <param name="Root">The list of the case.</param>
/// <param name="Steps">For each list on the way, which element and which of its fields.</param>
internal sealed record CellPath(Determinant Root, ImmutableArray<(int Element, int Field)> Steps)
{
    /// <summary>The most elements of one list that a row can state.</summary>
    private const int MostElements = 100;

    /// <summary>The field to which the path leads.</summary>
    public Determinant Type => Steps.Aggregate(Root, (list, step) => list.Fields[step.Field]);

    /// <summary>Reads what follows the list's name; or says why it leads nowhere.</summary>
    public static CellPath? Read(Determinant root, ReadOnlySpan<char> rest, out string wrong)
    {
        var steps = ImmutableArray.CreateBuilder<(int, int)>();
        var at = root;
        while (true)
        {
            if (!TryElement(ref rest, out var element))
            {
                wrong = $"`{at.Id}` is a list: name an element from 0 to {MostElements - 1}, as in `{at.Id}[0]`";
                return null;
            }

            var field = Field(at, ref rest, out wrong);
            if (field < 0)
            {
                return null;
            }

            steps.Add((element, field));
            at = at.Fields[field];
            if (at.Kind == DeterminantKind.List)
            {
                continue;
            }

            wrong = rest.IsEmpty ? "" : $"nothing can follow `{at.Id}`";
            return rest.IsEmpty ? new CellPath(root, steps.ToImmutable()) : null;
        }
    }

    private static int Field(Determinant list, ref ReadOnlySpan<char> rest, out string wrong)
    {
        wrong = "";
        if (list.Fields.Length == 1 && !rest.StartsWith("."))
        {
            return 0;
        }

        var name = rest.StartsWith(".") ? rest[1..] : [];
        var end = name.IndexOfAny('.', '[');
        name = end < 0 ? name : name[..end];
        var field = list.FieldIndex(name);
        if (field < 0)
        {
            var names = list.Fields.Select(f => f.Id);
            wrong = $"name a field of `{list.Id}`, one of {string.Join(", ", names.Select(n => $"`{n}`"))}{NearestName.Hint(name.ToString(), names)}";
        }

        rest = rest[Math.Min(rest.Length, name.Length + 1)..];
        return field;
    }

    private static bool TryElement(ref ReadOnlySpan<char> rest, out int element)
    {
        element = 0;
        var end = rest.IndexOf(']');
        if (!rest.StartsWith("[") || end < 0
            || !int.TryParse(rest[1..end], NumberStyles.None, CultureInfo.InvariantCulture, out element)
            || element >= MostElements)
        {
            return false;
        }

        rest = rest[(end + 1)..];
        return true;
    }
}
