using System.Collections.Immutable;

namespace Noms.Tiering.Assurance;

/// <summary>One way of grouping people for checks of equality, such as by sex, ethnicity or age band. It is given beside the cases, and no policy can read it.</summary>
/// <remarks>Immutable.</remarks>
public sealed record CaseGrouping
{
    /// <summary>The most groups that a grouping can have: 50. What has more, such as a date of birth, is no grouping and would tell people apart.</summary>
    public const int MostGroups = 50;

    /// <summary>The longest name of a group, in characters: 64.</summary>
    public const int LongestGroup = ShortText.LongestCode;

    /// <summary>Names a grouping.</summary>
    /// <param name="id">Its id, such as <c>sex</c>: at most 64 characters.</param>
    /// <param name="title">How a person reads it; the id where it is left out.</param>
    /// <param name="groups">The groups in their order; where none are given, those that come up, in ordinal order.</param>
    /// <exception cref="ArgumentException">The id or a group is blank or too long, a group is named twice, or there are more than <see cref="MostGroups"/>.</exception>
    public CaseGrouping(string id, string? title = null, params IEnumerable<string> groups)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(groups);
        Groups = [.. groups];
        if (!ShortText.IsFit(id, LongestGroup))
        {
            throw new ArgumentException("The id of a grouping is not blank and has at most 64 characters.", nameof(id));
        }

        if (Groups.Any(group => !IsGroup(group)) || Groups.Distinct(StringComparer.Ordinal).Count() != Groups.Length || Groups.Length > MostGroups)
        {
            throw new ArgumentException("The groups are at most 50, each named once, not blank and with at most 64 characters.", nameof(groups));
        }

        Id = id;
        Title = title ?? id;
    }

    /// <summary>The id, such as <c>sex</c>.</summary>
    public string Id { get; }

    /// <summary>How a person reads it.</summary>
    public string Title { get; }

    /// <summary>The groups in their order; empty where they are those that come up.</summary>
    public ImmutableArray<string> Groups { get; }

    internal static bool IsGroup(string text) => ShortText.IsFit(text, LongestGroup);
}
