using System.Collections.Immutable;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Tracing;

/// <summary>Short phrases of which the text of a trace is made, from the policy's own words.</summary>
internal static class PhraseText
{
    /// <summary>A title as it stands inside a sentence: without its capital, unless it begins with an abbreviation.</summary>
    public static string Inside(string title) =>
        title.Length > 1 && char.IsUpper(title[0]) && !char.IsUpper(title[1]) && title[1] is not ' '
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

    public static string Rules(IEnumerable<PolicyRule> rules, string last) => BoundText.Join([.. rules.Select(Rule)], last);

    /// <summary>Citations in brackets after a space; nothing where there are none.</summary>
    public static string Cited(ImmutableArray<Citation> citations, bool isAssumed = false)
    {
        ImmutableArray<string> all = [.. citations.Select(c => c.ToString()), .. isAssumed ? ["assumed"] : Array.Empty<string>()];
        return all.IsEmpty ? "" : $" ({string.Join("; ", all)})";
    }

    public static string Levels(IEnumerable<Level> levels) => BoundText.Join([.. levels.Select(l => l.Title)], "or");

    /// <summary>A parameter with its value, and that it is assumed where it is.</summary>
    public static string Parameter(PolicyParameter parameter)
    {
        var value = parameter.Kind switch
        {
            ParameterKind.Level => parameter.Level!.Title,
            ParameterKind.Choice => ValueText.ChoiceTitle(parameter.Of!, parameter.ValueText),
            ParameterKind.List when parameter.Members.IsEmpty => "an empty list",
            _ => parameter.ValueText,
        };
        return $"{parameter.Title}: {value}{(parameter.Provenance == Provenance.Assumed ? " (assumed)" : "")}";
    }

    public static string Truth(Truth truth) => truth switch
    {
        Tiering.Truth.Met => "met",
        Tiering.Truth.Unmet => "not met",
        _ => "unknown",
    };
}
