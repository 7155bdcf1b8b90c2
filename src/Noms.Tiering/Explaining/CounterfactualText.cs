using System.Globalization;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Explaining;

/// <summary>Counterfactuals in words.</summary>
internal static class CounterfactualText
{
    public static string Of(LevelCounterfactuals level) => (level.Nearest.Length, level.IsExact, level.SearchedTo) switch
    {
        ( > 0, _, _) => Of(level.Nearest[0]),
        (_, true, _) => $"{level.Level.Title}: no change of what may change gives it",
        (_, _, > 0 and var searched) => string.Create(
            CultureInfo.InvariantCulture,
            $"{level.Level.Title}: no change of {(searched == 1 ? "one determinant" : $"up to {searched} determinants")} gives it; more were not tried"),
        _ => $"{level.Level.Title}: no change is known that gives it",
    };

    public static string Of(Counterfactual counterfactual) =>
        $"{counterfactual.Level.Title}, if {BoundText.Join([.. counterfactual.Changes.Select(Of)], "and")}";

    public static string Of(DeterminantChange change)
    {
        var title = change.Determinant.Title;
        if (change.Range is not { } range)
        {
            return $"{title} {(change.IsRecording ? "were found to be such" : "were such")} ({Edits(change)})";
        }

        return $"{title} were {(change.IsRecording ? "found to be " : "")}{range} (it is {Now(change)})";
    }

    private static string Now(DeterminantChange change) => !change.IsRecording ? ValueText.Of(change.Determinant, change.From)
        : change.StoodIn is { } standIn ? $"not recorded, and taken as {ValueText.Of(change.Determinant, standIn)}"
        : "not recorded";

    private static string Edits(DeterminantChange change)
    {
        var texts = new[]
        {
            Count(change.Edits.Count(e => e is { Before: not null, After: not null }), "altered"),
            Count(change.Edits.Count(e => e.After is null), "fewer"),
            Count(change.Edits.Count(e => e.Before is null), "more"),
        };
        var edits = BoundText.Join([.. texts.Where(t => t.Length > 0)], "and");
        return edits.Length > 0 ? edits : "as it stands, and nothing more";
    }

    private static string Count(int count, string how) => count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{count} {how}");
}
