namespace Noms.Tiering.Receipts;

/// <summary>One thing in which a replay differs from its receipt. Hashes, versions and levels, but never a fact of the case.</summary>
/// <param name="Part">In what it differs.</param>
/// <param name="What">What, such as <c>hash</c>, or of an outcome <c>level</c>.</param>
/// <param name="ScaleId">The scale, where it is of one.</param>
/// <param name="Receipt">What the receipt says; empty where it says nothing of it.</param>
/// <param name="Replay">What the replay says; empty where it says nothing of it.</param>
public sealed record ReplayDifference(ReplayPart Part, string What, string? ScaleId, string Receipt, string Replay)
{
    /// <summary>In words, such as <c>outcome, level on `tier`: from `2` to `3`</c>.</summary>
    public override string ToString()
    {
        var scale = ScaleId is null ? "" : $" on `{ScaleId}`";
        return $"{Part.ToString().ToLowerInvariant()}, {What}{scale}: from {Quoted(Receipt)} to {Quoted(Replay)}";
    }

    private static string Quoted(string text) => text.Length == 0 ? "nothing" : $"`{text}`";
}
