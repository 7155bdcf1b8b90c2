using System.Collections.Immutable;

namespace Noms.Tiering.Tracing;

/// <summary>All, any and not over three values: unmet is below unknown, unknown below met.</summary>
internal static class Kleene
{
    public static Truth All(ImmutableArray<ConditionTrace> parts)
    {
        var truth = Truth.Met;
        foreach (var part in parts)
        {
            truth = part.Truth < truth ? part.Truth : truth;
        }

        return truth;
    }

    public static Truth Any(ImmutableArray<ConditionTrace> parts, Truth rest = Truth.Unmet)
    {
        var truth = rest;
        foreach (var part in parts)
        {
            truth = part.Truth > truth ? part.Truth : truth;
        }

        return truth;
    }

    public static Truth Not(Truth truth) => (Truth)(Truth.Met - truth);
}
