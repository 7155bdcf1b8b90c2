using Noms.Tiering.Allocation.Rows;

namespace Noms.Tiering.Assurance;

/// <summary>What the line of a case that moves says after its id.</summary>
internal static class MoveLines
{
    /// <summary>By cell of a pair's matrix; <see langword="null"/> where a case of it does not move.</summary>
    public static byte[]?[] Of(ComparedScales scales) =>
    [
        .. Enumerable.Range(0, scales.Cells).Select(cell => scales.ChangeOf(cell) == LevelChange.Same ? null : Of(scales, cell)),
    ];

    private static byte[] Of(ComparedScales scales, int cell)
    {
        var to = scales.After.Standings.Length;
        var change = scales.ChangeOf(cell) switch { LevelChange.Raised => "raised"u8, LevelChange.Lowered => "lowered"u8, _ => "not-comparable"u8 };
        return
        [
            .. ",\"scaleBefore\":"u8, .. LineBuffer.Quoted(scales.Before.Id),
            .. ",\"scaleAfter\":"u8, .. LineBuffer.Quoted(scales.After.Id),
            .. ",\"from\":"u8, .. LineBuffer.Quoted(scales.Before.Standings[cell / to].Id),
            .. ",\"to\":"u8, .. LineBuffer.Quoted(scales.After.Standings[cell % to].Id),
            .. ",\"change\":\""u8, .. change, .. "\"}"u8,
        ];
    }
}
