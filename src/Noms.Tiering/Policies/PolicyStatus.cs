using System.Collections.Immutable;

namespace Noms.Tiering.Policies;

/// <summary>What stands in place of a level, such as <c>not supervised</c>. Never provisional.</summary>
/// <param name="Id">The id.</param>
/// <param name="Title">How a person reads it.</param>
/// <param name="When">When it stands; the first in policy order counts.</param>
/// <param name="Citations">Where the sources speak of it.</param>
public sealed record PolicyStatus(string Id, string Title, Condition When, ImmutableArray<Citation> Citations);
