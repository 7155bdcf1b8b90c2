using System.Collections.Immutable;

namespace Noms.Tiering.Policies;

/// <summary>What a group of rules weighs, such as likelihood of re-offending, and where it stands in the order of decision.</summary>
/// <param name="Id">The id.</param>
/// <param name="Title">How a person reads it.</param>
/// <param name="Group">The step in the order of decision to which it belongs, such as <c>offender</c> or <c>organisational</c>.</param>
/// <param name="Description">What it drives, in the source's terms; may be empty.</param>
/// <param name="Citations">Where the sources speak of it.</param>
public sealed record PolicyFactor(string Id, string Title, string Group, string Description, ImmutableArray<Citation> Citations);
