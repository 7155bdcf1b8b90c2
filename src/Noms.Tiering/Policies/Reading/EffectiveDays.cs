namespace Noms.Tiering.Policies.Reading;

/// <summary>The days on which a policy, an overlay or an override is in force.</summary>
/// <param name="From">The first.</param>
/// <param name="To">The last, inclusive; <see langword="null"/> where there is none.</param>
internal sealed record EffectiveDays(DateOnly From, DateOnly? To);
