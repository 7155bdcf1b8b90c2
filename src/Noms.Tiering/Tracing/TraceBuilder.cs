using Noms.Tiering.Policies;

namespace Noms.Tiering.Tracing;

internal static class TraceBuilder
{
    public static DecisionTrace Build(TieringDecision decision, Func<PolicyRule, bool?> isNecessary) =>
        throw new NotSupportedException(decision.ToString() + isNecessary);
}
