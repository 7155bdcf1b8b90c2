using Noms.Tiering.Policies.Reading;

namespace Noms.Tiering.Allocation;

/// <summary>Reads where a column of a mapping file goes.</summary>
internal sealed class MappingTarget(MappingFile file, JsonValue to)
{
    private const string PreviousLevels = "previousLevels";

    /// <summary>The target, or <see langword="null"/> where there is none; with its path where it leads into a list.</summary>
    public CellTarget? Read(out CellPath? path)
    {
        path = null;
        var text = to.Text;
        var end = text.AsSpan().IndexOfAny('.', '[');
        var name = end < 0 ? text : text[..end];
        var rest = end < 0 ? "" : text[end..];
        switch (name)
        {
            case "id" or "asOf" when rest.Length == 0:
                return name == "id" ? CellTarget.Id : CellTarget.AsOf;
            case PreviousLevels:
                return PreviousLevel(rest);
        }

        if (file.Catalogue.Find(name) is not { } determinant)
        {
            var known = file.Catalogue.All.Select(d => d.Id).Concat(["id", "asOf", PreviousLevels]);
            return Wrong(MappingFaults.UnknownTarget, $"there is no determinant `{JsonFault.Short(name)}`{file.Faults.Hint(name, known)}");
        }

        return rest switch
        {
            ".source" => CellTarget.Source(determinant),
            ".date" => CellTarget.Date(determinant),
            ".basis" when determinant.MayBeStatic => CellTarget.Basis(determinant),
            ".basis" => Wrong(MappingFaults.WrongPath, $"`{name}` is neither static nor dynamic"),
            _ when determinant.Kind == DeterminantKind.List => ListCell(determinant, rest, out path),
            "" => new CellTarget(CellTargetKind.Fact, determinant, determinant),
            _ => Wrong(MappingFaults.WrongPath, $"only `.source`, `.date` or `.basis` can follow `{name}`"),
        };
    }

    private CellTarget? ListCell(Determinant list, string rest, out CellPath? path)
    {
        path = CellPath.Read(list, rest, out var wrong);
        return path is null
            ? Wrong(MappingFaults.WrongPath, wrong)
            : new CellTarget(CellTargetKind.ListCell, path.Type, list);
    }

    private CellTarget? PreviousLevel(string rest)
    {
        var scales = file.Scales;
        var scale = scales.FirstOrDefault(s => rest == "." + s.Id);
        return scale is not null
            ? CellTarget.PreviousLevel(scale)
            : Wrong(
                MappingFaults.UnknownTarget,
                $"name a scale of the policy, one of {string.Join(", ", scales.Select(s => $"`{PreviousLevels}.{s.Id}`"))}{file.Faults.Hint(rest, scales.Select(s => "." + s.Id))}");
    }

    private CellTarget? Wrong(string code, string message)
    {
        file.Faults.Add(code, to, message);
        return null;
    }
}
