namespace Noms.Tiering.Tracing;

/// <summary>All, any and not over three values: unmet is below unknown, unknown below met.</summary>
internal static class Kleene
{
    public static Truth All(IEnumerable<Truth> truths) => truths.Aggregate(Truth.Met, (left, right) => left < right ? left : right);

    public static Truth Any(IEnumerable<Truth> truths) => truths.Aggregate(Truth.Unmet, (left, right) => left > right ? left : right);

    public static Truth Not(Truth truth) => (Truth)(Truth.Met - truth);
}
