using Noms.Tiering.Policies;

namespace Noms.Tiering.Assurance.Differences;

/// <summary>What a policy takes a determinant for where nobody has recorded it, and when a recorded one is uncertain, in words.</summary>
internal static class MissingFactText
{
    public static string Of(DeterminantUse use)
    {
        var text = use.StandIn is { } standIn
            ? "missing counts as " + (standIn.Kind == FactValueKind.List ? "none" : ValueText.Of(use.Determinant, standIn))
            : "missing is open";
        if (use.UncertainWhenStatic)
        {
            text += ", static is uncertain";
        }

        return use.UncertainBefore is { } day ? $"{text}, recorded before {day} is uncertain" : text;
    }
}
