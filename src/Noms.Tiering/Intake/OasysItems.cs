using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Noms.Tiering.Intake;

/// <summary>The items of the OASys form that the library reads, in the order of the form.</summary>
/// <remarks>
/// Immutable and safe to share between threads. Sources: ministryofjustice/hmpps-tier, <c>NeedSection</c>;
/// ministryofjustice/offender-assessments-api, reference data. Finance (5) and emotional well-being (10) have no cut-off, so that
/// no item of theirs is read.
/// </remarks>
public static class OasysItems
{
    /// <summary>Every item.</summary>
    public static ImmutableArray<OasysItem> All { get; } =
    [
        new("3.3", "no fixed abode or transient", OasysAnswerKind.YesOrNo),
        new("3.4", "suitability of accommodation"),
        new("3.5", "permanence of accommodation"),
        new("3.6", "location of accommodation"),
        new("4.2", "unemployed", OasysAnswerKind.YesOrNo),
        new("4.3", "employment history"),
        new("4.4", "work-related skills"),
        new("4.5", "attitude to employment"),
        new("6.1", "relationship with close family"),
        new("6.3", "experience of childhood"),
        new("6.6", "previous close relationships"),
        new("6.9", "parenting or caring responsibilities", OasysAnswerKind.YesOrNo),
        new("7.2", "regular activities encourage offending"),
        new("7.3", "easily influenced"),
        new("7.5", "recklessness"),
        new("8.4", "current drug"),
        new("8.5", "level of use of the main drug"),
        new("8.6", "ever injected drugs", OasysAnswerKind.Frequency),
        new("8.8", "motivation to tackle drug misuse"),
        new("8.9", "drugs a major activity"),
        new("9.1", "current use of alcohol"),
        new("9.2", "binge drinking"),
        new("9.3", "frequency and level of alcohol misuse"),
        new("9.5", "motivation to tackle alcohol misuse"),
        new("11.2", "impulsivity"),
        new("11.4", "temper control"),
        new("11.5", "recognises problems"),
        new("11.6", "problem-solving skills"),
        new("11.7", "awareness of consequences"),
        new("11.9", "understands the views of others"),
        new("12.1", "pro-criminal attitudes"),
        new("12.4", "attitude towards supervision"),
        new("12.5", "attitude towards the community"),
        new("12.8", "motivation to address behaviour"),
    ];

    private static FrozenDictionary<string, OasysItem> ByNumber { get; } = All.ToFrozenDictionary(item => item.Number, StringComparer.Ordinal);

    /// <summary>The item of a number, or <see langword="null"/> where the library reads none of that number.</summary>
    public static OasysItem? Find(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        return ByNumber.GetValueOrDefault(number);
    }

    internal static ImmutableArray<OasysItem> Of(params ReadOnlySpan<string> numbers)
    {
        var items = ImmutableArray.CreateBuilder<OasysItem>(numbers.Length);
        foreach (var number in numbers)
        {
            items.Add(ByNumber[number]);
        }

        return items.MoveToImmutable();
    }
}
