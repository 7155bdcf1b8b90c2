using System.Collections.Immutable;

namespace Noms.Tiering.Assurance;

/// <summary>Looks for a case that notices a mutant.</summary>
internal sealed class MutantHunt
{
    private readonly ImmutableArray<PolicyCase> _asItStands;
    private readonly ImmutableArray<ImmutableArray<PolicyCase>> _withParameters;

    public MutantHunt(PolicyCases cases)
    {
        Policy = cases.Policy;
        _asItStands = [.. cases.All.Where(c => c.Parameters.IsEmpty)];
        _withParameters =
        [
            .. cases.All.Where(c => !c.Parameters.IsEmpty)
                .GroupBy(c => string.Join('\n', c.Parameters.Select(p => $"{p.Key} {p.Value}")), StringComparer.Ordinal)
                .Select(g => g.ToImmutableArray()),
        ];
    }

    /// <summary>The policy that is not changed.</summary>
    public TieringPolicy Policy { get; }

    /// <summary>The first case that a mutant does not decide as expected, with what differs; <see langword="null"/> where every one is.</summary>
    /// <param name="mutant">The mutant.</param>
    /// <param name="changed">The policy that it makes.</param>
    public (PolicyCase Case, PolicyCaseDifference Difference)? First(PolicyMutant mutant, TieringPolicy changed)
    {
        // The cases of a file that is named after the changed rule are the likeliest. Traces cost more than decisions, and another reading of the
        // policy more than both, so the cases that say what the trace must hold are traced first, and the others last.
        var likeliest = _asItStands.OrderByDescending(c => c.File == mutant.Within + ".json").ToList();
        var engine = new TieringEngine(changed);
        return First(engine, likeliest, DecisionCheck.OfDecision)
            ?? First(engine, likeliest.Where(c => c.Expected.SaysWhatIsTraced), DecisionCheck.OfTrace)
            ?? _withParameters.Select(group => FirstWithParameters(mutant, group)).FirstOrDefault(found => found is not null)
            ?? First(engine, likeliest.Where(c => !c.Expected.SaysWhatIsTraced), DecisionCheck.OfTrace);
    }

    private static (PolicyCase, PolicyCaseDifference)? FirstWithParameters(PolicyMutant mutant, ImmutableArray<PolicyCase> cases)
    {
        var result = mutant.Read(cases[0].Parameters);
        if (!result.IsSuccess)
        {
            return (cases[0], new PolicyCaseDifference("parameters", "the policy takes them", "it does not"));
        }

        var engine = new TieringEngine(result.Policy);
        return First(engine, cases, DecisionCheck.OfDecision) ?? First(engine, cases, DecisionCheck.OfTrace);
    }

    private static (PolicyCase, PolicyCaseDifference)? First(
        TieringEngine engine, IEnumerable<PolicyCase> cases, Func<TieringDecision, ExpectedDecision, IEnumerable<PolicyCaseDifference>> check)
    {
        foreach (var one in cases)
        {
            if (check(engine.Decide(one.Case, one.AsOf), one.Expected).FirstOrDefault() is { } difference)
            {
                return (one, difference);
            }
        }

        return null;
    }
}
