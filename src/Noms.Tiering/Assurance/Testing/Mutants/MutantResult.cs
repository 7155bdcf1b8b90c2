namespace Noms.Tiering.Assurance;

/// <summary>What became of one mutant of a policy.</summary>
/// <remarks>Immutable.</remarks>
public sealed record MutantResult
{
    internal MutantResult()
    {
    }

    /// <summary>The mutant.</summary>
    public required PolicyMutant Mutant { get; init; }

    /// <summary>What became of it.</summary>
    public required MutantStanding Standing { get; init; }

    /// <summary>The first case that notices it; <see langword="null"/> where none does.</summary>
    public PolicyCase? By { get; init; }

    /// <summary>What that case expects and what the mutant gives.</summary>
    public PolicyCaseDifference? Difference { get; init; }

    /// <summary>Why it is the same policy, or none; empty where some case notices it and where it survived.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The mutant and what became of it.</summary>
    public override string ToString() => $"{Mutant}: {MutationText.Word(Standing)}";
}
