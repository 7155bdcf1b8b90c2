using System.Collections.Immutable;
using System.Numerics;
using Noms.Tiering.Assurance.Differences;

namespace Noms.Tiering.Assurance;

/// <summary>
/// What sets two policies, or two versions of one, apart by meaning: whether any case is decided differently, and where, in the words of the domain.
/// </summary>
/// <remarks>
/// <para>
/// Decided differently means: another state (a level, a status, invalid data), another status, another level on a scale that both have, another truth of an output, or
/// another suffix of the label. The level is the calculated one, before overrides and judgement. It is gone through for every case in which each determinant is
/// missing or known, and each list missing or known in full, on one as-of date: dates count by where they lie from it. Scales are matched by their ids, levels by theirs.
/// </para>
/// <para>Immutable and safe to share between threads. The same two policies give the same bytes.</para>
/// </remarks>
public sealed class PolicyDifference
{
    internal PolicyDifference()
    {
    }

    /// <summary>The first policy.</summary>
    public required TieringPolicy Before { get; init; }

    /// <summary>The second policy.</summary>
    public required TieringPolicy After { get; init; }

    /// <summary>The as-of date.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>How far this reaches.</summary>
    public required DifferenceStanding Standing { get; init; }

    /// <summary>How many combinations of cells were gone through, or how many cases were decided where they are sampled.</summary>
    public required BigInteger Combinations { get; init; }

    /// <summary>How many of those are decided differently.</summary>
    public required BigInteger Differing { get; init; }

    /// <summary>The ids of the scales that only the first has.</summary>
    public required ImmutableArray<string> ScalesOnlyBefore { get; init; }

    /// <summary>The ids of the scales that only the second has.</summary>
    public required ImmutableArray<string> ScalesOnlyAfter { get; init; }

    /// <summary>
    /// What changed: statuses, invalid data, scales, what is missing, parameters, derived determinants, rules by factor, and suffixes of the label. Every case that is decided
    /// differently lies in a region of one of them.
    /// </summary>
    public required ImmutableArray<PolicyChange> Changes { get; init; }

    /// <summary>What differs as it is written and was not gone through: profile, overrides, limits of judgement, availability, determinants.</summary>
    public required ImmutableArray<string> AsWritten { get; init; }

    /// <summary>What differs in words, sources and provenance alone.</summary>
    public required ImmutableArray<string> NotOfMeaning { get; init; }

    /// <summary>
    /// Whether no case is decided differently: proved, or found so in every case that was sampled, as <see cref="Standing"/> says. Never so where the one has a scale that the other
    /// lacks, or where they were not compared.
    /// </summary>
    public bool DecidesTheSame =>
        Standing != DifferenceStanding.NotCompared && Differing.IsZero && ScalesOnlyBefore.IsEmpty && ScalesOnlyAfter.IsEmpty;

    /// <summary>Whether nothing sets them apart but words.</summary>
    public bool IsSame => DecidesTheSame && Changes.IsEmpty && AsWritten.IsEmpty;

    /// <summary>Compares two policies.</summary>
    /// <param name="before">The first.</param>
    /// <param name="after">The second.</param>
    /// <param name="options">How; <see langword="null"/> for <see cref="PolicyDifferenceOptions.Default"/>.</param>
    /// <exception cref="ArgumentException">A policy has rules of a host, which are code and cannot be gone through.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static PolicyDifference Between(TieringPolicy before, TieringPolicy after, PolicyDifferenceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        options ??= PolicyDifferenceOptions.Default;
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MostRegions, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.DiagramLimit, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.SampledCases, 1);
        ThrowIfOfHost(before, nameof(before));
        ThrowIfOfHost(after, nameof(after));
        return DifferenceMaker.Make(new PolicyPair(before, after), options);
    }

    /// <summary>As text for a policy team.</summary>
    public string ToText() => DifferenceText.Of(this);

    /// <summary>As one JSON object in UTF-8, ended by a line feed.</summary>
    public byte[] ToUtf8Json() => DifferenceJson.Of(this);

    /// <summary>The two policies, and whether they decide the same.</summary>
    public override string ToString() => $"{Before} and {After}: {(DecidesTheSame ? "the same" : "different")}";

    private static void ThrowIfOfHost(TieringPolicy policy, string name)
    {
        if (policy.HasHostRules)
        {
            throw new ArgumentException("The policy has rules of a host, which are code and cannot be gone through.", name);
        }
    }
}
