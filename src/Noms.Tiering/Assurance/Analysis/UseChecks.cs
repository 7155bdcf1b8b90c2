using Noms.Tiering.Deciding;

namespace Noms.Tiering.Assurance.Analysis;

/// <summary>Determinants of the case that the policy reads and no decision depends on: no level, status, output, suffix, override or profile entry.</summary>
internal sealed class UseChecks(PolicyWalk walk)
{
    private readonly HashSet<Determinant> _used = [];

    public void Run()
    {
        // Whether an override applies and which line of a profile is read are asked of the case beside the level.
        List<int> decisions =
        [
            walk.Instead,

            // Of a status of which a decision may be unsure those after it may stand.
            .. walk.Open.InPlaceOfLevels ? Enumerable.Range(walk.Compiled.StatusStart, walk.Compiled.SuffixStart - walk.Compiled.StatusStart).Select(walk.Space.MetAt) : [],
            .. walk.Compiled.Scales.Select(s => Where(walk.LevelOf(s))),
            .. walk.Policy.Rules.Where(r => r.Proposal.Scale is null).Select(r => Where(walk.MetAt(r))),
            .. Enumerable.Range(walk.Compiled.SuffixStart, walk.Compiled.Conditions.Length - walk.Compiled.SuffixStart).Select(p => Where(walk.Space.MetAt(p))),
            .. walk.Compiled.ProfileVariables.Keys.Select(d => Where(walk.Space.CellOf(d))),
        ];
        var narrowing = walk.Space.PlacesIn(walk.Space.Possible);
        foreach (var decision in decisions.Distinct())
        {
            var places = walk.Space.PlacesIn(decision);

            // Where nothing that it asks for narrows what a case can have, all of it makes a difference in some case.
            var isFree = !narrowing.Overlaps(places);
            foreach (var place in places)
            {
                Note(decision, place, isFree);
            }
        }

        // What a decision may be unsure of with it missing, it depends on, even where every value would lead to the same.
        _used.UnionWith(walk.Policy.Reads.Select(u => u.Determinant).Where(d => walk.Open.IsOpen(d) && walk.Open.IsBesideLevels(d)));
        foreach (var use in walk.Policy.Reads.Where(u => !_used.Contains(u.Determinant) && u.Determinant != walk.Policy.Availability?.Determinant))
        {
            walk.Findings.Add(new PolicyFinding
            {
                Code = FindingCodes.DeterminantNeverMatters,
                Severity = FindingSeverity.Warning,
                Message = $"`{use.Determinant.Id}` is read, and no decision depends on it",
                Determinant = use.Determinant,
                Places = [walk.Findings.At($"/reads/{use.Determinant.Id}")],
                IsProved = walk.Findings.IsProved,
            });
        }
    }

    /// <summary>What is decided where a level comes out; -1 elsewhere.</summary>
    private int Where(int node) => walk.Space.Join(walk.Wide, node, (isLevel, value) => isLevel != 0 ? value : -1);

    private void Note(int decision, int place, bool isFree)
    {
        var variable = walk.Space.Order[place];
        var determinants = DeterminantsOf(variable).Where(d => !_used.Contains(d)).ToList();
        if (determinants.Count > 0 && (isFree || Matters(decision, place, variable.CellCount)))
        {
            _used.UnionWith(determinants);
        }
    }

    private IEnumerable<Determinant> DeterminantsOf(DiagramVariable variable) =>
        variable.List is { } list ? [list.Use.Determinant]
        : variable.Input >= 0 ? [walk.Compiled.Inputs[variable.Input].Use.Determinant]
        : walk.Compiled.Recorded.Where(r => r.Variable == variable.Variable).Select(r => r.Determinant)
            .Concat(walk.Compiled.Fallbacks.Where(f => f.Selector == variable.Variable).SelectMany(f => f.Determinants));

    /// <summary>Whether two cells of a variable, each of which a case can have, bring a decision to different ends.</summary>
    private bool Matters(int decision, int place, int cells)
    {
        var variable = walk.Space.Order[place];
        if (variable is { Input: < 0, List: null })
        {
            // Whether something is recorded goes together with its value, so no two cases differ in it alone.
            return true;
        }

        for (var first = 0; first < cells; first++)
        {
            var one = walk.Space.With(decision, place, first);
            var possible = walk.Space.With(walk.Space.Possible, place, first);
            for (var other = first + 1; other < cells; other++)
            {
                var both = walk.Space.Both(possible, walk.Space.With(walk.Space.Possible, place, other));
                if (walk.Space.Both(both, walk.Space.Differ(one, walk.Space.With(decision, place, other))) != walk.Space.Store.Terminal(0))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
