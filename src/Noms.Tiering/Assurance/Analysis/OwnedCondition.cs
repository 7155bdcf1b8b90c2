using Noms.Tiering.Deciding;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Assurance.Analysis;

/// <summary>A condition of a policy with whose it is.</summary>
/// <param name="Condition">The condition.</param>
/// <param name="Owner">How a message calls its owner.</param>
/// <param name="Rule">The rule, or <see langword="null"/>.</param>
/// <param name="Part">The id of another part, or <see langword="null"/>.</param>
/// <param name="Derived">The derived determinant, or <see langword="null"/>.</param>
/// <param name="Layer">Whose it is.</param>
internal sealed record OwnedCondition(Condition Condition, string Owner, PolicyRule? Rule, string? Part, Determinant? Derived, string Layer)
{
    /// <summary>Every condition of a policy, in the order of its parts.</summary>
    public static IEnumerable<OwnedCondition> Of(TieringPolicy policy) =>
        policy.Rules.Select(r => new OwnedCondition(r.When, $"`{r.Id}`", r, null, null, r.Layer))
            .Concat(policy.Statuses.Select(s => OfPart(s.When, $"the status `{s.Id}`", s.Id)))
            .Concat(policy.InvalidData.Select(i => OfPart(i.When, $"the condition of invalid data `{i.Id}`", i.Id)))
            .Concat(policy.Label?.Suffixes.Select(s => OfPart(s.When, $"the suffix `{s.Text}`", s.Text)) ?? [])
            .Concat(policy.Overrides.Select(o => OfPart(o.When, $"the override `{o.Id}`", o.Id) with { Layer = o.Layer }))
            .Concat(policy.Derived.SelectMany(d => CutCollector.Own(d).Select(c => new OwnedCondition(c, $"`{d.Id}`", null, null, d.Output, PolicyLayer.National))));

    private static OwnedCondition OfPart(Condition condition, string owner, string part) => new(condition, owner, null, part, null, PolicyLayer.National);
}
