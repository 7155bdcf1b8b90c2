using System.Text.RegularExpressions;

namespace Noms.Tiering.Benchmarks.Profiles;

/// <summary>A part of the work, which methods belong to by their names; to the first that they fit.</summary>
/// <param name="Name">The part.</param>
/// <param name="Methods">What their names have in common.</param>
internal sealed partial record Part(string Name, Regex Methods)
{
    /// <summary>The parts of a decision.</summary>
    public static IReadOnlyList<Part> OfDecisions { get; } =
    [
        new("possible levels", PossibleLevels()), new("lists", Lists()), new("facts", Facts()), new("levels and status", Combination()), new("rules", Rules()), new("asking", Asking()),
    ];

    /// <summary>The parts of an allocation run.</summary>
    public static IReadOnlyList<Part> OfRuns { get; } =
    [
        new("deciding", Deciding()), new("writing lines", Writing()), new("summing up", Summing()), new("reading lines", Reading()), new("the runtime's library", System()),
    ];

    /// <summary>By part, the sum of the shares of its methods; what fits none is not in it.</summary>
    public static IReadOnlyDictionary<string, double> Shares(IReadOnlyList<Part> parts, IEnumerable<(string Method, double Share)> profile)
    {
        var shares = parts.ToDictionary(part => part.Name, _ => 0.0);
        foreach (var (method, share) in profile)
        {
            if (parts.FirstOrDefault(part => part.Methods.IsMatch(method)) is { } of)
            {
                shares[of.Name] += share;
            }
        }

        return shares;
    }

    [GeneratedRegex(@"Deciding\.(WalkSpace|Completions|LevelDiagrams|Open|ClassWalk|Reached|Rows\.(Open|Found|Key|Counted)|Evaluation::(Open|Reach|DecideOpen|EvaluateOpen|AtMost|TryWalk|Recall)|\w*::Span\b)")]
    private static partial Regex PossibleLevels();

    [GeneratedRegex(@"Deciding\.(List|Element|FieldValues|Rows\.Element|CaseFacts::(FirstOf|NextOf|FieldOf|IsComplete))")]
    private static partial Regex Lists();

    [GeneratedRegex(@"Deciding\.(Rows\.(FactRows|Uncertainty|Sources)|CaseFacts|Packed|NumberValues|LargeValues|Place|Input|CaseIntake::Read)|Tiering\.(Determinant|FactValue|TieringCase)")]
    private static partial Regex Facts();

    [GeneratedRegex(@"Deciding\.(Scale|Rows\.LevelOrder|Evaluation|State|Combined|Override)")]
    private static partial Regex Combination();

    [GeneratedRegex(@"^dynamicClass|Tiering\.Deciding\.|TieringEngine")]
    private static partial Regex Rules();

    [GeneratedRegex(@"Tiering\.(Benchmarks|TieringOutcome|RuleSet|TieringPolicy|Level|Scale)")]
    private static partial Regex Asking();

    [GeneratedRegex(@"Tiering\.(Deciding\.|Tiering|RuleSet|Level|Allocation\.Rows\.RowDecider)")]
    private static partial Regex Deciding();

    [GeneratedRegex(@"Allocation\.(Rows\.(\w*Line\w*|Decided\w*|Digits|Profile\w*|LineBuffer)|Pipeline\.(AllocationWriter|BlockOutput|BlockOrder|OtherRecords)|JsonLines|Packing)")]
    private static partial Regex Writing();

    [GeneratedRegex(@"Allocation\.\w*(Tally|Counts|Summary)|Allocation\.Previous")]
    private static partial Regex Summing();

    [GeneratedRegex(@"Noms\.Tiering\.")]
    private static partial Regex Reading();

    [GeneratedRegex(@"^System\.")]
    private static partial Regex System();
}
