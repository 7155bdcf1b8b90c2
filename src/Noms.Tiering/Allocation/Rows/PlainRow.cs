using Noms.Tiering.Deciding;

namespace Noms.Tiering.Allocation.Rows;

/// <summary>An ordinary row that was read straight into the facts of a case.</summary>
/// <remarks>Mutable, and for one thread at a time. What it says is of the row that was read last.</remarks>
internal abstract class PlainRow
{
    /// <summary>The facts.</summary>
    public CaseFacts Facts { get; } = new();

    /// <summary>The day as of which the row asks to be decided.</summary>
    public DateOnly? AsOf { get; protected set; }

    /// <summary>
    /// Takes the levels before, for the policy at a place. False where one is none of its scale's in any version, so that the row is a reject. A scale
    /// that no policy has is passed over.
    /// </summary>
    public abstract bool TryTakeLevels(LevelsBefore levels, int policy, DecidedScale[] scales);

    /// <summary>Writes the id of its case as JSON.</summary>
    public abstract void WriteId(LineBuffer line);

    /// <summary>The bytes of the id, without quotes or escapes.</summary>
    public abstract ReadOnlySpan<byte> Id { get; }

    /// <summary>What the row says of a grouping of its mapping; empty where that is nothing.</summary>
    public virtual ReadOnlySpan<byte> GroupAt(int grouping) => default;
}
