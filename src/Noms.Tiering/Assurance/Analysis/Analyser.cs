using System.Numerics;
using Noms.Tiering.Assurance.Space;
using Noms.Tiering.Deciding;

namespace Noms.Tiering.Assurance.Analysis;

/// <summary>Analyses one policy: over its diagrams, or where those would be too large over a sample.</summary>
internal sealed class Analyser(TieringPolicy policy, PolicyAnalysisOptions options)
{
    /// <summary>The most steps that making the diagrams may take together, so that an analysis ends in seconds.</summary>
    private const long MostSteps = 10_000_000;

    private readonly CompiledPolicy _compiled = PolicyCompiler.Compile(policy);
    private CaseSpace? _space;

    public PolicyAnalysis Analyse()
    {
        var asOf = options.AsOf ?? DayOfCounts.In(_compiled);
        var findings = new FindingList(policy, isProved: true);
        AnalysisFigures figures;
        try
        {
            figures = Prove(asOf, findings);
        }
        catch (DiagramTooLargeException)
        {
            findings = new FindingList(policy, isProved: false);
            figures = new SampledAnalysis(_compiled, asOf, options.Samples, findings).Run(_space?.Steps ?? 0);
        }

        return new PolicyAnalysis { Policy = policy, AsOf = asOf, Findings = ExceptionMatching.Of(policy, findings), Figures = figures };
    }

    private AnalysisFigures Prove(DateOnly asOf, FindingList findings)
    {
        _space = new CaseSpace(_compiled, asOf, options.MostNodes, MostSteps);
        var walk = new PolicyWalk(_compiled, _space, findings);
        if (!_space.IsExact)
        {
            // Diagrams would hold combinations of one list's tests that no list has.
            throw new DiagramTooLargeException();
        }

        new RuleChecks(walk).Run();
        new LevelChecks(walk).Run();
        new ConditionChecks(walk).Run();
        new RangeChecks(walk).Run();
        new StandingChecks(walk).Run();
        new UseChecks(walk).Run();
        new DirectionChecks(walk).Run();
        new ParameterChecks(walk).Run();
        return Figures(walk);
    }

    private AnalysisFigures Figures(PolicyWalk walk)
    {
        var space = walk.Space;
        return new AnalysisFigures
        {
            Determinants = policy.Reads.Length,
            Cells = space.Order.Sum(v => v.CellCount),
            Combinations = space.Combinations,
            WithStatus = space.CountOf(space.Where(walk.Instead, value => value > 0 && value <= policy.Statuses.Length)),
            Invalid = space.CountOf(space.Where(walk.Instead, value => value > policy.Statuses.Length)),
            Nodes = space.Store.Count,
            Derived = [.. policy.Derived.Select(d => (d, space.SizeOf(space.CellOf(d.Output))))],
            Scales = [.. _compiled.Scales.Select(scale => Figures(walk, scale))],
            Steps = space.Steps,
            Sampled = 0,
        };
    }

    private static ScaleFigures Figures(PolicyWalk walk, ScaleCombination scale)
    {
        var space = walk.Space;
        var level = walk.LevelOf(scale);
        return new ScaleFigures
        {
            Scale = scale.Scale,
            Levels = [.. scale.Scale.Levels.Select(l => (l, Count(space.Where(level, value => value == l.Index))))],
            NothingProposed = Count(space.Not(walk.ProposedOn(scale))),
            Nodes = space.SizeOf(level),
        };

        BigInteger Count(int node) => space.CountOf(space.Both(node, walk.Domain));
    }
}
