using System.Collections.Immutable;

namespace Noms.Tiering.Policies;

/// <summary>When facts cannot be true together; the case is then invalid data, and gets no level.</summary>
/// <param name="Id">The id.</param>
/// <param name="Reason">What is wrong, without any value of the case.</param>
/// <param name="When">When it is so.</param>
/// <param name="Citations">Where the sources speak of it.</param>
public sealed record InvalidDataCondition(string Id, string Reason, Condition When, ImmutableArray<Citation> Citations);
