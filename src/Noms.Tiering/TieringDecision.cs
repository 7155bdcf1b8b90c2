using System.Collections.Immutable;
using Noms.Tiering.Policies;
using Noms.Tiering.Tracing;

namespace Noms.Tiering;

/// <summary>The outcome of one case under one policy, which explains itself.</summary>
/// <remarks>Immutable and safe to share between threads. The parts below the levels are made when they are first asked for.</remarks>
public sealed class TieringDecision
{
    internal TieringDecision(TieringPolicy policy, TieringCase tieringCase, DateOnly asOf)
    {
        Policy = policy;
        Case = tieringCase;
        AsOf = asOf;
    }

    /// <summary>The policy.</summary>
    public TieringPolicy Policy { get; }

    /// <summary>The case.</summary>
    public TieringCase Case { get; }

    /// <summary>The day as of which it was decided.</summary>
    public DateOnly AsOf { get; }

    /// <summary>What it came to.</summary>
    public DecisionState State { get; init; }

    /// <summary>The status that stands in place of the levels, or <see langword="null"/>.</summary>
    public PolicyStatus? Status { get; init; }

    /// <summary>Why the case is invalid data; otherwise empty.</summary>
    public ImmutableArray<CaseDiagnostic> InvalidData { get; init; } = [];

    /// <summary>The outcome on each scale, in policy order.</summary>
    public ImmutableArray<ScaleDecision> Scales { get; init; } = [];

    /// <summary>The level on the first scale; <see langword="null"/> where there is none.</summary>
    public Level? Level => Scales[0].Level;

    /// <summary>Whether some value of an open determinant would change a level.</summary>
    public bool IsProvisional => Scales.Any(s => s.IsProvisional);

    /// <summary>The decision in short: the policy's label, or the ids of the levels; <see langword="null"/> where there is no level.</summary>
    public string? Label { get; init; }

    /// <summary>What the decision says by its level; empty where there is none.</summary>
    public ImmutableArray<ProfileLine> Profile { get; init; } = [];

    /// <summary>The entry <c>modes</c> of the profile, such as PUNISH and HELP; empty where there is none.</summary>
    public ImmutableArray<string> Modes { get; init; } = [];

    /// <summary>What the decision says beside its levels.</summary>
    public ImmutableArray<OutputDecision> Outputs { get; init; } = [];

    /// <summary>What the level needs and is unavailable, in the order of the profile.</summary>
    public ImmutableArray<string> Shortfalls { get; init; } = [];

    /// <summary>How it was reached. Made anew at each call; keep it if you need it twice.</summary>
    public DecisionTrace Trace => throw new NotSupportedException();

    /// <summary>The state and the level, without the case.</summary>
    public override string ToString() => $"{Policy}: {Label ?? Status?.Id ?? "invalid data"}";
}
