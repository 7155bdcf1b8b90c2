namespace Noms.Tiering.Allocation;

/// <summary>A place in a caseload at which a row begins.</summary>
/// <param name="Offset">The bytes before it, from 0; of packed input, the bytes as they are unpacked.</param>
/// <param name="Line">The number of its line, from 1.</param>
public readonly record struct CaseloadPlace(long Offset, long Line)
{
    /// <summary>Where a caseload begins.</summary>
    public static CaseloadPlace Beginning { get; } = new(0, 1);
}
