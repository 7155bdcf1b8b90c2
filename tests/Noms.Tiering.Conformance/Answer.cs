using System.Collections.Immutable;

namespace Noms.Tiering.Conformance;

/// <summary>The eight fields that are compared, each as the text of its value.</summary>
public sealed record Answer
{
    public required string Protect { get; init; }

    public required string ProtectPoints { get; init; }

    public required string ProtectBreakdown { get; init; }

    public required string Change { get; init; }

    public required string ChangePoints { get; init; }

    public required string ChangeBreakdown { get; init; }

    /// <summary>A level from G to A, NOT_SUPERVISED, MISSING, ERROR, or of our own why no version is in force.</summary>
    public required string SingleTier { get; init; }

    public required string Provisional { get; init; }

    /// <summary>Why the single tier is what it is, where a level or a status does not say; shown beside a difference.</summary>
    public string? Reason { get; init; }

    /// <summary>The fields' names in the file, in order, with how each is read from an answer.</summary>
    public static ImmutableArray<(string Name, Func<Answer, string> Of)> Fields { get; } =
    [
        ("protect", answer => answer.Protect),
        ("protectPoints", answer => answer.ProtectPoints),
        ("protectBreakdown", answer => answer.ProtectBreakdown),
        ("change", answer => answer.Change),
        ("changePoints", answer => answer.ChangePoints),
        ("changeBreakdown", answer => answer.ChangeBreakdown),
        ("v3", answer => answer.SingleTier),
        ("provisional", answer => answer.Provisional),
    ];

    /// <summary>A breakdown as one text, whatever the order of its items.</summary>
    public static string Breakdown(IEnumerable<(string Item, string Points)> items) =>
        string.Join(", ", items.OrderBy(item => item.Item, StringComparer.Ordinal).Select(item => $"{item.Item} {item.Points}"));
}
