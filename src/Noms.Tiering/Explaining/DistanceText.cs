using Noms.Tiering.Policies;

namespace Noms.Tiering.Explaining;

/// <summary>Distances in words.</summary>
internal static class DistanceText
{
    public static string Of(DeterminantDistances distances, BoundDistance bound)
    {
        var determinant = distances.Determinant;
        var at = ValueText.Of(determinant, bound.Bound);
        var where = bound.Bound == distances.Value ? $"at {at}" : $"{Distance(determinant, distances.Value, bound.Bound)} {(bound.IsAbove ? "below" : "above")} {at}";
        if (determinant.Kind == DeterminantKind.Date)
        {
            where = bound.Bound == distances.Value ? $"on {at}" : $"{Distance(determinant, distances.Value, bound.Bound)} {(bound.IsAbove ? "before" : "after")} {at}";
        }

        string[] ids = [.. bound.Rules.Select(r => r.Id), .. bound.Statuses.Select(s => s.Id), .. bound.Overrides.Select(o => o.Id)];
        var readBy = ids.Length == 0 ? "" : $" ({string.Join(", ", ids)})";
        var side = bound.IsAbove ? determinant.Kind == DeterminantKind.Date ? "from then on" : "from there on" : "below it";
        side = bound.IsAbove || determinant.Kind != DeterminantKind.Date ? side : "before it";
        var levels = bound.Levels.IsEmpty ? "no level" : BoundText.Join([.. bound.Levels.Select(l => l.Title)], "and");
        return $"{determinant.Title} of {ValueText.Of(determinant, distances.Value)} is {where}{readBy}; {side} {(bound.ChangesOutcome ? levels : "nothing changes")}";
    }

    private static string Distance(Determinant determinant, FactValue value, FactValue bound) => determinant.Kind switch
    {
        DeterminantKind.Number => ValueText.Number(Math.Abs(bound.AsNumber() - value.AsNumber()), determinant.Unit),
        DeterminantKind.Date => UnitText.Counted(Math.Abs(bound.Encoded - value.Encoded), "day"),
        _ => UnitText.Counted(Math.Abs(bound.Encoded - value.Encoded), "value"),
    };
}
