namespace Noms.Tiering.Benchmarks.Bars;

/// <summary>How much is measured.</summary>
/// <param name="Rounds">How many rounds of a comparison.</param>
/// <param name="Slice">How long one way is measured in a round.</param>
/// <param name="ProcessRounds">How often a caseload is decided.</param>
/// <param name="Starts">How often a program is started.</param>
/// <param name="Caseloads">Their lengths.</param>
internal sealed record Effort(int Rounds, TimeSpan Slice, int ProcessRounds, int Starts, params int[] Caseloads)
{
    public static Effort Full { get; } = new(41, TimeSpan.FromMilliseconds(25), 3, 41, 10_000, 100_000, 1_000_000);

    public static Effort Quick { get; } = new(15, TimeSpan.FromMilliseconds(10), 2, 15, 10_000, 100_000);

    public static Effort TenMillion { get; } = new(0, TimeSpan.Zero, 1, 0, 1_000_000, 10_000_000);
}
