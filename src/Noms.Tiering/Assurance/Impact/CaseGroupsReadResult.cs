using System.Collections.Immutable;

namespace Noms.Tiering.Assurance;

/// <summary>What was read of a file of groups, and everything that is wrong with it.</summary>
/// <param name="Groups">What the sound rows say.</param>
/// <param name="Faults">What is wrong, in the order of the file; of more than 1,000 faults the first.</param>
public sealed record CaseGroupsReadResult(CaseGroupsById Groups, ImmutableArray<GroupsFault> Faults)
{
    /// <summary>Whether nothing is wrong.</summary>
    public bool IsSuccess => Faults.IsEmpty;
}
