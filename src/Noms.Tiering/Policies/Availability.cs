using System.Collections.Immutable;

namespace Noms.Tiering.Policies;

/// <summary>
/// Which interventions a level's form needs, so that what is not available is reported as a shortfall. It never changes a level.
/// </summary>
/// <param name="Determinant">The list of unavailable interventions, whose elements have one field.</param>
/// <param name="Needs">The profile entry that lists what each level needs.</param>
/// <param name="Citations">Where the sources speak of it.</param>
public sealed record Availability(Determinant Determinant, ProfileEntry Needs, ImmutableArray<Citation> Citations);
