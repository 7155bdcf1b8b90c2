using System.Collections.Immutable;

namespace Noms.Tiering.OasysForm;

/// <summary>What the answers so far come to on one scale.</summary>
/// <param name="Headline">The level, or the levels that are still possible.</param>
/// <param name="Why">The rules that decide.</param>
/// <param name="Ask">The open question that matters most; <see langword="null"/> where none does.</param>
/// <param name="Settles">What each answer to it would leave possible.</param>
/// <param name="Others">What else keeps it open.</param>
public sealed record Standing(string Headline, ImmutableArray<string> Why, Determinant? Ask, ImmutableArray<string> Settles, string Others)
{
    /// <summary>By scale of the policy.</summary>
    public static IEnumerable<Standing> Of(Assessment assessment)
    {
        var decision = assessment.Decision;
        if (decision.State == DecisionState.InvalidData)
        {
            return [new Standing("The answers cannot all be true", [.. decision.InvalidData.Select(fault => Words.Headed(fault.Reason))], null, [], "")];
        }

        var toObtain = decision.ToObtain();
        return decision.Scales.Select((scale, index) => Of(decision, scale, toObtain[index]));
    }

    private static Standing Of(TieringDecision decision, ScaleDecision scale, Explaining.ScaleToObtain toObtain)
    {
        var first = toObtain.Determinants.FirstOrDefault();
        var isOpen = scale.Possible.Length > 1 || decision.State == DecisionState.Status;
        return new Standing(
            HeadlineOf(decision, scale),
            [.. scale.Deciding.Concat(scale.DecidedByOneOf).Select(rule => $"{Words.Headed(rule.Title)} ({string.Join("; ", rule.Citations)})")],
            isOpen ? first?.Determinant : null,
            isOpen && first is not null ? [.. first.Answers.Select(answer => Words.Headed(answer.ToText()))] : [],
            isOpen ? Words.Or(scale.KeptOpenBy.Where(d => d != first?.Determinant).Select(d => d.Title)).Replace(" or ", " and ", StringComparison.Ordinal) : "");
    }

    private static string HeadlineOf(TieringDecision decision, ScaleDecision scale) =>
        decision.State == DecisionState.Status ? $"{Words.Headed(decision.Status!.Title)}; possible then: {Words.Or(scale.Possible.Select(l => l.Title))}"
        : scale.Possible.Length > 1 ? Words.Or(scale.Possible.Select(l => l.Title))
        : scale.Level!.Title;
}
