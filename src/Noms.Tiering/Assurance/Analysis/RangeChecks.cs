using System.Collections.Immutable;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Assurance.Analysis;

/// <summary>
/// Values that siblings leave to nobody or claim twice: rules of one scale, or items of one score, that differ in the range of one determinant alone. Ranges of
/// which one holds the other are thresholds, and no overlap.
/// </summary>
internal sealed class RangeChecks(PolicyWalk walk)
{
    public void Run()
    {
        foreach (var scale in walk.Policy.Scales)
        {
            var rules = walk.Policy.Rules.Where(r => r.Proposal.Scale == scale && r.Proposal is FloorProposal or LevelProposal).ToList();
            Check([.. rules.SelectMany(r => RangeClaim.Of(r.Id, r, r.When))], [.. rules.Select(r => r.When)], walk.Domain, scale, null);
        }

        foreach (var score in walk.Policy.Derived.OfType<ScoreDeterminant>())
        {
            var items = score.Items.SelectMany(i => i is HigherOfItem group ? group.Items : [i]).ToList();
            var conditions = items.OfType<ConditionItem>().ToList();
            if (conditions.Count > 1)
            {
                Check([.. conditions.SelectMany(i => RangeClaim.Of(i.Id, null, i.When))], [.. conditions.Select(i => i.When)], walk.Space.Possible, null, score);
            }
        }
    }

    private void Check(List<RangeClaim> claims, List<Condition> all, int domain, Scale? scale, DerivedDeterminant? score)
    {
        foreach (var siblings in claims.GroupBy(c => (c.Test.Determinant, c.Others)).Where(g => g.Count() > 1))
        {
            var order = new CellOrder(walk, siblings.Key.Determinant);
            var ranges = siblings.Select(claim => (Claim: claim, Places: PlacesOf(claim.Test, order))).Where(r => r.Places is not null).ToList();
            if (ranges.Count > 1)
            {
                var covered = ranges.SelectMany(r => Enumerable.Range(r.Places!.Value.First, r.Places.Value.Last - r.Places.Value.First + 1)).ToHashSet();
                CheckGaps([.. ranges.Select(r => (r.Claim, r.Places!.Value))], covered, order, all, domain, scale, score);
                CheckOverlaps([.. ranges.Select(r => (r.Claim, r.Places!.Value))], order, domain, scale, score);
            }
        }
    }

    private void CheckGaps(
        List<(RangeClaim Claim, (int First, int Last) Places)> siblings, HashSet<int> covered, CellOrder order, List<Condition> all, int domain, Scale? scale, DerivedDeterminant? score)
    {
        var determinant = siblings[0].Claim.Test.Determinant;

        // What asks the same of other determinants may claim what the siblings leave.
        var claimed = all.Where(c => Tests(c).Any(t => t.Determinant == determinant)).Select(walk.Space.MetBy).Aggregate(walk.Space.Store.Terminal(0), walk.Space.Either);
        var beside = walk.Space.MetBy(new AllCondition([.. RangeClaim.Parts(siblings[0].Claim.Condition).Where(p => p != siblings[0].Claim.Test)]));
        var open = walk.Space.Both(domain, walk.Space.Both(beside, walk.Space.Not(claimed)));
        for (var first = covered.Min() + 1; first < covered.Max(); first++)
        {
            if (covered.Contains(first))
            {
                continue;
            }

            var last = first;
            while (!covered.Contains(last + 1))
            {
                last++;
            }

            var cells = order.Cells[first..(last + 1)];
            var gap = walk.Space.Both(open, walk.Space.Where(walk.Space.CellOf(determinant), cell => cells.Contains((int)cell)));
            if (walk.Space.CanBe(gap))
            {
                var around = InOrder(siblings.Where(s => s.Places.Last == first - 1 || s.Places.First == last + 1).Select(s => s.Claim));
                Add(
                    FindingCodes.Gap,
                    FindingSeverity.Error,
                    $"{Names(around)} {(score is null ? "" : $"of `{score.Id}` ")}leave a gap: `{determinant.Id}` {order.Text(first, last)} is claimed by none",
                    around,
                    determinant,
                    scale,
                    gap);
            }

            first = last;
        }
    }

    private void CheckOverlaps(List<(RangeClaim Claim, (int First, int Last) Places)> ranges, CellOrder order, int domain, Scale? scale, DerivedDeterminant? score)
    {
        foreach (var (claim, places) in ranges)
        {
            foreach (var (other, others) in ranges.Where(r => places.First < r.Places.First && r.Places.First <= places.Last && places.Last < r.Places.Last))
            {
                var both = walk.Space.Both(domain, walk.Space.Both(walk.Space.MetBy(claim.Condition), walk.Space.MetBy(other.Condition)));
                if (walk.Space.CanBe(both))
                {
                    var claims = InOrder([claim, other]);
                    Add(
                        FindingCodes.Overlap,
                        FindingSeverity.Warning,
                        $"{Names(claims)} {(score is null ? "" : $"of `{score.Id}` ")}overlap: both claim `{claim.Test.Determinant.Id}` {order.Text(others.First, places.Last)}",
                        claims,
                        claim.Test.Determinant,
                        scale,
                        both);
                }
            }
        }
    }

    /// <summary>The places that a test claims; <see langword="null"/> where they are not one stretch.</summary>
    private (int First, int Last)? PlacesOf(TestCondition test, CellOrder order)
    {
        var (reading, isNegated) = walk.Compiled.Readings[test];
        var places = Enumerable.Range(0, order.Cells.Length).Where(p => (reading.ByCell[order.Cells[p]] != 0) != isNegated).ToList();
        return places.Count > 0 && places[^1] - places[0] == places.Count - 1 ? (places[0], places[^1]) : null;
    }

    private void Add(string code, FindingSeverity severity, string message, List<RangeClaim> claims, Determinant determinant, Scale? scale, int witness) =>
        walk.Findings.Add(new PolicyFinding
        {
            Code = code,
            Severity = severity,
            Message = message,
            Rules = [.. claims.Select(c => c.Rule).OfType<PolicyRule>()],
            Scale = scale,
            Determinant = determinant,
            Places = [.. claims.Select(c => walk.Findings.At(c.Test.Pointer, c.Rule?.Layer ?? PolicyLayer.National))],
            Witness = walk.Space.WitnessOf(witness),
            IsProved = walk.Findings.IsProved,
        });

    private static IEnumerable<TestCondition> Tests(Condition condition) => ConditionTests.Of(condition);

    private static List<RangeClaim> InOrder(IEnumerable<RangeClaim> claims) => [.. claims.OrderBy(c => c.Rule?.Index ?? 0)];

    private static string Names(IReadOnlyList<RangeClaim> claims) => BoundText.Join([.. claims.Select(c => $"`{c.Id}`")], "and");
}
