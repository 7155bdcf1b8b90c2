using System.Collections.Immutable;
using System.Numerics;
using Noms.Tiering.Assurance.Space;
using Noms.Tiering.Deciding;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Assurance.Differences;

/// <summary>Compares two policies: by diagrams, and where those would be too large by deciding invented cases.</summary>
internal static class DifferenceMaker
{
    public static PolicyDifference Make(PolicyPair pair, PolicyDifferenceOptions options)
    {
        var groups = ChangeGroups.Of(pair);
        if (!pair.Unlike.IsEmpty)
        {
            return Result(pair, options.AsOf ?? pair.After.Policy.EffectiveFrom, DifferenceStanding.NotCompared, 0, 0, [.. groups.Select(g => Change(pair, g, []))]);
        }

        var joint = new JointPolicy(pair, groups);
        var asOf = options.AsOf ?? DayOfCounts.In(joint.Compiled);
        try
        {
            if (!AreInOrder(joint.Compiled, asOf))
            {
                throw new DiagramTooLargeException();
            }

            return Proved(pair, groups, joint, asOf, options);
        }
        catch (DiagramTooLargeException)
        {
            var sample = new DifferenceSample(pair, joint.Compiled, asOf);
            sample.Decide(options.SampledCases);
            return Result(
                pair,
                asOf,
                DifferenceStanding.Sampled,
                sample.Decided,
                sample.Differing,
                [.. groups.Select(g => Change(pair, g, [])), .. sample.Changes()]);
        }
    }

    private static PolicyDifference Proved(PolicyPair pair, ImmutableArray<ChangeGroup> groups, JointPolicy joint, DateOnly asOf, PolicyDifferenceOptions options)
    {
        var space = new JointSpace(joint.Compiled, asOf, options.DiagramLimit);
        var aspects = Aspects.Of(pair, joint, space);
        var explaining = new ExplainingVariables(joint, space);
        var variables = groups.Select((group, stage) => explaining.Of(group, joint.Stages[stage], joint.Stages[stage + 1])).ToList();
        var maker = new RegionMaker(joint, space, new JointWitness(pair, space), options.MostRegions);
        var changes = groups.Select((group, stage) => Change(
            pair, group, [.. aspects.SelectMany(aspect => maker.Regions(aspect, maker.Differing(aspect, stage), variables[stage]))]));
        var count = new JointCount(space);
        var differing = aspects.Aggregate(space.Store.Terminal(0), (sofar, aspect) =>
        {
            space.Algebra.StartAnew();
            return space.Algebra.Join(sofar, space.Algebra.Join(aspect.Roots[0], aspect.Roots[^1], (l, r) => l == r ? 0 : 1), (l, r) => l | r);
        });
        return Result(pair, asOf, DifferenceStanding.Proved, count.All, count.Of(differing), [.. changes]);
    }

    private static PolicyDifference Result(
        PolicyPair pair, DateOnly asOf, DifferenceStanding standing, BigInteger combinations, BigInteger differing, ImmutableArray<PolicyChange> changes) => new()
        {
            Before = pair.Before.Policy,
            After = pair.After.Policy,
            AsOf = asOf,
            Standing = standing,
            Combinations = combinations,
            Differing = differing,
            ScalesOnlyBefore = [.. pair.Before.Policy.Scales.Select(s => s.Id).Where(id => !pair.Scales.Contains(id))],
            ScalesOnlyAfter = [.. pair.After.Policy.Scales.Select(s => s.Id).Where(id => !pair.Scales.Contains(id))],
            Changes = changes,
            AsWritten = WrittenDifferences.Of(pair),
            NotOfMeaning = WordDifferences.Of(pair),
        };

    private static PolicyChange Change(PolicyPair pair, ChangeGroup group, ImmutableArray<DifferenceRegion> regions) => new()
    {
        Kind = group.Kind,
        Title = group.Title,
        Parts = [.. group.Parameters.Concat(group.Parts.Select(p => p.Id))],
        Lines = ChangeLines.Of(pair, group),
        Regions = regions,
        ChangesProtection = group.Parts.Any(part => part.Kind == PolicyPartKind.Rule && (IsProtected(pair.Before, part) || IsProtected(pair.After, part))),
    };

    private static bool IsProtected(PolicySide side, PolicyPart rule) =>
        side.Rules.TryGetValue(rule.Id, out var one) && one.Proposal is FloorProposal { IsProtected: true };

    /// <summary>Whether the days that both count stand, on this day, in the order that the cells of dates have.</summary>
    private static bool AreInOrder(CompiledPolicy compiled, DateOnly asOf)
    {
        var cuts = new CutCollector(compiled.Policy);
        return compiled.Policy.Reads.Where(u => u.Determinant.Kind == DeterminantKind.Date).Select(u => cuts[u.Determinant].Days.Select(d => d.From(asOf)).ToList())
            .All(days => days.SequenceEqual(days.Order()));
    }
}
