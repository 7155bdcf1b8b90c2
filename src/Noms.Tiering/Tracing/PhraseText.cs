using System.Collections.Immutable;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Tracing;

/// <summary>Short phrases of which the text of a trace is made, from the policy's own words.</summary>
internal static class PhraseText
{
    private const string AssumedPrefix = "assumed: ";
    private const string EmptyList = "an empty list";

    /// <summary>A title as it stands inside a sentence: without its capital, unless it begins with an abbreviation.</summary>
    public static string Inside(string title) =>
        title.Length > 1 && char.IsUpper(title[0]) && (char.IsLower(title[1]) || title.StartsWith("A ", StringComparison.Ordinal))
            ? char.ToLowerInvariant(title[0]) + title[1..]
            : title;

    /// <summary>A title as it begins a line.</summary>
    public static string Start(string title) =>
        title.Length > 1 && char.IsLower(title[0]) && !title[..(title.IndexOf(' ') is var space and >= 0 ? space : title.Length)].Any(char.IsUpper)
            ? char.ToUpperInvariant(title[0]) + title[1..]
            : title;

    /// <summary>A rule by its title, with its id and where the sources speak of it.</summary>
    public static string Rule(PolicyRule rule) =>
        $"{Inside(rule.Title)} ({string.Join("; ", [rule.Id, .. rule.Citations.Select(c => c.ToString())])})";

    /// <summary>A determinant by its title, and one without a title by its id, marked where that is no word of English.</summary>
    public static string Title(Determinant determinant) =>
        determinant.Title == determinant.Id && determinant.Id.Any(char.IsUpper) ? $"`{determinant.Id}`" : determinant.Title;

    /// <summary>Why a fact that is used is uncertain.</summary>
    public static string Uncertain(DeterminantTrace fact, DateOnly asOf)
    {
        var isStatic = fact.Use.IsOpenAsStatic(fact.Basis);
        var isTooOld = fact.Use.IsOpenAsOld(fact.Date, asOf);
        return $"{(isStatic ? isTooOld ? "static and too old" : "static" : "too old")}, so it could be another";
    }

    /// <summary>Citations in brackets after a space; nothing where there are none.</summary>
    public static string Cited(ImmutableArray<Citation> citations, bool isAssumed = false)
    {
        ImmutableArray<string> all = [.. citations.Select(c => c.ToString()), .. isAssumed ? ["assumed"] : Array.Empty<string>()];
        return all.IsEmpty ? "" : $" ({string.Join("; ", all)})";
    }

    /// <summary>A level in few words, by its scale and its id.</summary>
    public static string Level(Level level) => $"{level.Scale.Title} {level.Id}";

    /// <summary>The level that a rule proposes, and that it is assumed where it is.</summary>
    public static string Level(Level level, PolicyParameter? parameter) => Level(level) + Assumed(parameter, " (assumed)") + Set(parameter);

    public static string Levels(IEnumerable<Level> levels) => BoundText.Join([.. levels.Select(Level)], "or");

    /// <summary>A parameter by its title, without the word that it is assumed, which is said apart.</summary>
    public static string Title(PolicyParameter parameter) => WithoutAssumed(parameter.Title);

    /// <summary>A value of a parameter as a person reads it.</summary>
    public static string Value(PolicyParameter parameter) => parameter.Kind switch
    {
        ParameterKind.Level => Level(parameter.Level!),
        ParameterKind.Choice => ValueText.ChoiceTitle(parameter.Of!, parameter.ValueText),
        ParameterKind.List when parameter.Members.IsEmpty => EmptyList,
        _ => parameter.ValueText,
    };

    /// <summary>A parameter with its value, and that it is assumed where it is.</summary>
    public static string Parameter(PolicyParameter parameter) => $"{Valued(parameter)}{Assumed(parameter, " (assumed)")}{Set(parameter)}";

    /// <summary>A parameter with its value, and why it is assumed where it is.</summary>
    public static string ParameterWithReason(PolicyParameter parameter) =>
        $"{Valued(parameter)}{Assumed(parameter, $", assumed: {parameter.Reason}")}";

    /// <summary>A parameter that an overlay set, with the value that it had, why it was set, and where from.</summary>
    public static string ParameterSet(PolicyParameter parameter) =>
        $"{Valued(parameter)}, in place of {National(parameter)}: {parameter.Reason}{Cited(parameter.Citations)}";

    private static string Set(PolicyParameter? parameter) =>
        parameter?.NationalValueText is null ? "" : $" (set by {parameter.Layer}; nationally {National(parameter)})";

    /// <summary>What a parameter that an overlay set is nationally.</summary>
    public static string National(PolicyParameter parameter) => parameter.NationalValueText is "" ? EmptyList : parameter.NationalValueText!;

    private static string Valued(PolicyParameter parameter) => $"{Title(parameter)}: {Value(parameter)}";

    private static string Assumed(PolicyParameter? parameter, string text) =>
        parameter is { Provenance: Provenance.Assumed } ? text : "";

    /// <summary>The word follows the value, so a title that begins with it would say it twice.</summary>
    private static string WithoutAssumed(string title) =>
        title.StartsWith(AssumedPrefix, StringComparison.Ordinal) ? title[AssumedPrefix.Length..] : title;

    /// <summary>The level that a rule proposes; <see langword="null"/> for an output.</summary>
    public static ProposedLevel? LevelOf(Proposal proposal) => proposal switch
    {
        FloorProposal floor => floor.Level,
        CapProposal cap => cap.Level,
        LevelProposal level => level.Level,
        _ => null,
    };

    public static string Truth(Truth truth) => truth switch
    {
        Tiering.Truth.Met => "met",
        Tiering.Truth.Unmet => "not met",
        _ => "unknown",
    };
}
