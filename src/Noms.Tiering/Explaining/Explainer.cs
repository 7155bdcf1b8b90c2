using System.Collections.Immutable;
using Noms.Tiering.Deciding;

namespace Noms.Tiering.Explaining;

/// <summary>Explains the decisions of one engine.</summary>
/// <remarks>Safe to share between threads.</remarks>
internal sealed class Explainer
{
    private readonly TieringEngine _engine;
    private readonly CompiledPolicy _policy;
    private readonly Cuts[] _cuts;
    private readonly InsteadOfLevels _instead;
    private KindsOfDay? _kinds;

    public Explainer(TieringEngine engine, CompiledPolicy policy)
    {
        _engine = engine;
        _policy = policy;
        _instead = new InsteadOfLevels(policy);
        var cuts = new CutCollector(policy.Policy);
        _cuts = [.. policy.Inputs.Select(input => cuts[input.Use.Determinant])];
    }

    /// <summary>What would give each other level of each scale.</summary>
    public ImmutableArray<ScaleCounterfactuals> Counterfactuals(TieringDecision decision, VersionedTieringEngine? versions, CounterfactualOptions options) =>
        IsBeyondMending(decision) ? NoneOf(decision) : _engine.Again(decision, probe => Counterfactuals(decision, versions, options, probe));

    /// <summary>What each answer to what is open would lead to.</summary>
    public ImmutableArray<ScaleToObtain> ToObtain(TieringDecision decision) =>
        _engine.Again(decision, outcome => new Obtaining(
            _policy, decision, LinesOn(decision.AsOf, outcome.Workspace), KindsOn(decision.AsOf, outcome.Workspace).Of).Of(outcome));

    /// <summary>How far the case lies from the policy's bounds.</summary>
    public ImmutableArray<DeterminantDistances> DistancesOf(TieringDecision decision) =>
        _engine.Again(decision, probe => new Distances(_policy, decision, LinesOn(decision.AsOf, probe.Workspace), Readers).Of(probe));

    /// <summary>The cells of a determinant that the policy reads, on the day of a decision.</summary>
    public ValueLine LineOf(TieringDecision decision, Determinant determinant) =>
        _engine.Again(decision, outcome => LinesOn(decision.AsOf, outcome.Workspace)).First(line => line.Input.Use.Determinant.Id == determinant.Id);

    private PolicyReaders Readers => field ??= new PolicyReaders(_policy.Policy);

    /// <summary>
    /// Whether the case is invalid for what no value of a determinant mends: the day of a fact, or a judgement or override that cannot be.
    /// </summary>
    private static bool IsBeyondMending(TieringDecision decision) =>
        decision.InvalidData.Any(fault => !decision.Policy.InvalidData.Any(i => i.Id == fault.Code));

    private static ImmutableArray<ScaleCounterfactuals> NoneOf(TieringDecision decision) =>
    [
        .. decision.Policy.Scales.Select(scale => new ScaleCounterfactuals
        {
            Scale = scale,
            Others = [.. scale.Levels.Select(level => new LevelCounterfactuals { Level = level, Nearest = [], IsExact = true })],
            LeftOut = [],
        }),
    ];

    private ImmutableArray<ScaleCounterfactuals> Counterfactuals(
        TieringDecision decision, VersionedTieringEngine? versions, CounterfactualOptions options, TieringOutcome probe)
    {
        var workspace = probe.Workspace;
        var kinds = KindsOn(decision.AsOf, workspace);
        var movables = new MovableSet(_policy, workspace, decision.Case, options, LinesOn(decision.AsOf, workspace), kinds.Of);
        IReadOnlySet<string> lifts = _instead.IsExactFor(workspace) ? new HashSet<string>() : _instead.Read;
        var finds = Search(lifts);
        var maker = new CounterfactualMaker(_engine, versions, decision, probe);
        var wary = lifts.Count == 0 ? finds : null;
        return
        [
            .. finds.Select((found, scale) => new ScaleCounterfactuals
            {
                Scale = _policy.Policy.Scales[scale],
                Level = decision.LevelAt(scale),
                Others =
                [
                    .. _policy.Policy.Scales[scale].Levels.Where(l => l != decision.LevelAt(scale)).Select(level =>
                        Make(level, found, isWary: lifts.Count == 0)
                        ?? Make(level, (wary ??= Search(new HashSet<string>()))[scale], isWary: true)!),
                ],
                LeftOut = movables.LeftOut,
            }),
        ];

        ScaleFinds[] Search(IReadOnlySet<string> lifted)
        {
            var ofDiagrams = new NearestSearch(_policy, probe, decision.Case, decision.AsOf, movables, options.Most, lifted).Search();
            ScaleFinds[] all = [.. ofDiagrams.Select((found, scale) => found ?? new ScaleFinds(_policy.Policy.Scales[scale].Levels.Length))];
            List<(int Scale, ScaleFinds Finds)> tried = [.. all.Index().Where(f => ofDiagrams[f.Index] is null).Select(f => (f.Index, f.Item))];
            if (tried.Count > 0)
            {
                new TriedSearch(probe, decision.Case, decision.AsOf, movables).Search(tried);
            }

            return all;
        }

        // Changes that were found with statuses lifted may not hold; where one does not, those that surely hold are given instead.
        LevelCounterfactuals? Make(Level level, ScaleFinds ofScale, bool isWary)
        {
            var scale = _policy.Policy.Scales.IndexOf(level.Scale);
            var found = ofScale.Levels[level.Index];
            var distinct = ShortestPaths.Distinct(found.Found, options.Most + 1);
            var made = distinct.Select(f => maker.Make(scale, level.Index, f)).OfType<Counterfactual>().ToImmutableArray();
            return made.Length < distinct.Length && !isWary
                ? null
                : new LevelCounterfactuals
                {
                    Level = level,
                    Nearest = [.. made.Take(options.Most)],
                    HasMore = made.Length > options.Most,
                    IsExact = isWary == (lifts.Count == 0) && movables.LeftOut.IsEmpty && made.Length == distinct.Length && found.Fewest <= ofScale.SearchedTo,
                    SearchedTo = ofScale.SearchedTo == ShortestPaths.Never ? null : ofScale.SearchedTo,
                };
        }
    }

    private ValueLine[] LinesOn(DateOnly asOf, Workspace workspace) =>
        [.. _policy.Inputs.Select((input, index) => ValueLine.Of(input, _cuts[index], asOf, workspace.Days))];

    private KindsOfDay KindsOn(DateOnly asOf, Workspace workspace)
    {
        if (Volatile.Read(ref _kinds) is { } known && known.AsOf == asOf)
        {
            return known;
        }

        var kinds = new KindsOfDay(_policy, asOf, workspace.Days);
        Volatile.Write(ref _kinds, kinds);
        return kinds;
    }
}
