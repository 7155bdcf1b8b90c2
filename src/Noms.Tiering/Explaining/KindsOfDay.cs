using Noms.Tiering.Deciding;

namespace Noms.Tiering.Explaining;

/// <summary>The kinds of element of each list of a policy on one day, each made when first needed.</summary>
/// <remarks>Safe to share between threads.</remarks>
internal sealed class KindsOfDay(CompiledPolicy policy, DateOnly asOf, int[] days)
{
    private readonly int[] _days = [.. days];
    private readonly ElementKinds?[] _kinds = new ElementKinds?[policy.Lists.Length];

    public DateOnly AsOf => asOf;

    public ElementKinds Of(ListVariable list) =>
        Volatile.Read(ref _kinds[list.Index])
        ?? LazyInitializer.EnsureInitialized(ref _kinds[list.Index], () => new ElementKinds(list, asOf, _days))!;
}
