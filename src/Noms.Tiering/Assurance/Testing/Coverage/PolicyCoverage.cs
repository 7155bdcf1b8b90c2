using System.Collections.Immutable;

namespace Noms.Tiering.Assurance;

/// <summary>
/// What of a policy its cases cover and what they do not: rules met, unmet and deciding; both sides of each bound; values, missing facts, bands, cells of tables, branches, statuses, overrides,
/// suffixes and outputs; and of each condition that each of its tests matters alone (MC/DC). What no case can cover is proved so by the policy's diagrams.
/// </summary>
/// <remarks>Immutable and safe to share between threads. A case that sets parameters is decided by another policy, and covers nothing of this one.</remarks>
public sealed class PolicyCoverage
{
    internal PolicyCoverage(PolicyCases cases, ImmutableArray<CoverageGoal> goals)
    {
        Cases = cases;
        Goals = goals;
    }

    /// <summary>The cases.</summary>
    public PolicyCases Cases { get; }

    /// <summary>Everything that is to be covered: rules and outcomes, facts, derived determinants, elements of lists, then conditions; each in policy order.</summary>
    public ImmutableArray<CoverageGoal> Goals { get; }

    /// <summary>What no case covers though one could, or it is not known that none could.</summary>
    public IEnumerable<CoverageGoal> Missing => Goals.Where(g => g.Standing == CoverageStanding.Missing);

    /// <summary>What no case can cover, as is proved.</summary>
    public IEnumerable<CoverageGoal> Impossible => Goals.Where(g => g.Standing == CoverageStanding.Impossible);

    /// <summary>Decides every case and says what they cover.</summary>
    /// <param name="cases">The cases.</param>
    public static PolicyCoverage Of(PolicyCases cases)
    {
        ArgumentNullException.ThrowIfNull(cases);
        var book = new CoverageBook(cases.Policy);
        foreach (var one in cases.All)
        {
            book.Add(one);
        }

        return new PolicyCoverage(cases, book.Standing());
    }

    /// <summary>Of what a case could cover, the share that some case does, from 0 to 1; 1 where there is nothing to cover.</summary>
    /// <param name="kind">Of which kind; <see langword="null"/> for all.</param>
    public decimal Share(CoverageKind? kind = null)
    {
        var could = Goals.Where(g => (kind is null || g.Kind == kind) && g.Standing != CoverageStanding.Impossible).ToList();
        return could.Count == 0 ? 1 : (decimal)could.Count(g => g.Standing == CoverageStanding.Covered) / could.Count;
    }

    /// <summary>The figures by kind, then what is missing and what is proved impossible.</summary>
    public string ToText() => CoverageText.Of(this);

    /// <summary>The same as JSON, with every goal and the cases that cover it; the same bytes for the same cases.</summary>
    public byte[] ToUtf8Json() => AssuranceJson.Bytes(json => CoverageText.Write(this, json));

    /// <summary>How much is covered.</summary>
    public override string ToString() => $"{AssuranceText.Percent(Share())} of {Cases.Policy} covered";
}
