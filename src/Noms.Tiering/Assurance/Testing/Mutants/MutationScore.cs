using System.Collections.Immutable;

namespace Noms.Tiering.Assurance;

/// <summary>How many mutants of a policy its cases notice. A change that no case notices could be made by mistake, and nobody would see it.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class MutationScore
{
    private MutationScore(PolicyCases cases, ImmutableArray<MutantResult> results, ImmutableArray<string> listedInVain)
    {
        Cases = cases;
        Results = results;
        ListedInVain = listedInVain;
    }

    /// <summary>The cases.</summary>
    public PolicyCases Cases { get; }

    /// <summary>What became of each mutant, in the order of <see cref="PolicyMutations"/>.</summary>
    public ImmutableArray<MutantResult> Results { get; }

    /// <summary>Names of mutants that are listed as equivalent and need not be, or are none of this policy: some case notices them, or they are proved.</summary>
    public ImmutableArray<string> ListedInVain { get; }

    /// <summary>The mutants that no case notices, and that are not known to be the same policy.</summary>
    public IEnumerable<MutantResult> Survivors => Results.Where(r => r.Standing == MutantStanding.Survived);

    /// <summary>How many mutants some case notices.</summary>
    public int Killed => Count(MutantStanding.Killed);

    /// <summary>Of the mutants that are policies and are not known to be the same one, the share that some case notices, from 0 to 1; 1 where there is none.</summary>
    public decimal Share => Killed + Survivors.Count() is var all and > 0 ? (decimal)Killed / all : 1;

    /// <summary>Makes every mutant of a policy and decides its cases by each until one notices.</summary>
    /// <param name="cases">The cases, which must all pass; see <see cref="PolicyTestRun"/>. One that fails would seem to notice everything.</param>
    /// <param name="listed">By name, why a mutant is the same policy; see <see cref="EquivalentMutantsReader"/>. <see langword="null"/> for none.</param>
    /// <exception cref="ArgumentException">A case fails, or the policy has an overlay.</exception>
    public static MutationScore Of(PolicyCases cases, ImmutableSortedDictionary<string, string>? listed = null)
    {
        ArgumentNullException.ThrowIfNull(cases);
        if (PolicyTestRun.Of(cases).Failed.FirstOrDefault() is { } failed)
        {
            throw new ArgumentException($"'{failed.Case}' fails; mutants are hunted with cases that pass.", nameof(cases));
        }

        listed ??= ImmutableSortedDictionary<string, string>.Empty;
        var hunt = new MutantHunt(cases);
        ImmutableArray<MutantResult> results = [.. PolicyMutations.Of(cases.Policy).Select(mutant => Result(hunt, mutant, listed))];
        return new MutationScore(cases, results, [.. listed.Keys.Except(results.Where(r => r.Standing == MutantStanding.Listed).Select(r => r.Mutant.Name))]);
    }

    /// <summary>The figures, and each mutant that survived, that is the same policy, or that is none.</summary>
    public string ToText() => MutationText.Of(this);

    /// <summary>The same as JSON, with every mutant; the same bytes for the same cases.</summary>
    public byte[] ToUtf8Json() => AssuranceJson.Bytes(json => MutationText.Write(this, json));

    /// <summary>How many mutants were noticed.</summary>
    public override string ToString() => $"{Killed} of {Killed + Survivors.Count()} mutants of {Cases.Policy} noticed";

    internal int Count(MutantStanding standing) => Results.Count(r => r.Standing == standing);

    private static MutantResult Result(MutantHunt hunt, PolicyMutant mutant, ImmutableSortedDictionary<string, string> listed)
    {
        var read = mutant.Read();
        if (!read.IsSuccess)
        {
            return new MutantResult { Mutant = mutant, Standing = MutantStanding.NoPolicy, Reason = read.Diagnostics[0].ToString() };
        }

        if (hunt.First(mutant, read.Policy) is { } found)
        {
            return new MutantResult { Mutant = mutant, Standing = MutantStanding.Killed, By = found.Case, Difference = found.Difference };
        }

        if (MutantEquivalence.IsProved(hunt.Policy, mutant))
        {
            return new MutantResult { Mutant = mutant, Standing = MutantStanding.Equivalent };
        }

        return listed.TryGetValue(mutant.Name, out var reason)
            ? new MutantResult { Mutant = mutant, Standing = MutantStanding.Listed, Reason = reason }
            : new MutantResult { Mutant = mutant, Standing = MutantStanding.Survived };
    }
}
