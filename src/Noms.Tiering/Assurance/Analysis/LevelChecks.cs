using Noms.Tiering.Deciding;

namespace Noms.Tiering.Assurance.Analysis;

/// <summary>Cases to which a rule that is met gives no level, and levels that no case reaches.</summary>
internal sealed class LevelChecks(PolicyWalk walk)
{
    public void Run()
    {
        foreach (var scale in walk.Compiled.Scales)
        {
            CheckReached(scale);
            foreach (var floor in scale.DerivedFloors)
            {
                CheckProposed(scale, floor);
            }
        }
    }

    private void CheckReached(ScaleCombination scale)
    {
        var level = walk.LevelOf(scale);
        foreach (var one in scale.Scale.Levels.Where(l => walk.Never(walk.Space.Where(level, value => value == l.Index))))
        {
            walk.Findings.Add(
                FindingCodes.LevelNeverReached, FindingSeverity.Warning, $"no case comes to `{one.Id}` on `{scale.Scale.Id}`", one.Id, null, null, scale.Scale);
        }
    }

    private void CheckProposed(ScaleCombination scale, ScaleCombination.Floor floor)
    {
        if (!floor.Derived!.ByCell.Any(level => level < 0))
        {
            return;
        }

        var rule = walk.Policy.Rules[floor.Rule];
        var nothing = walk.Space.Both(walk.MetAt(rule), walk.Space.Not(walk.ProposedOn(scale)));
        if (walk.CanBe(nothing))
        {
            walk.Findings.Add(
                FindingCodes.NothingProposed,
                FindingSeverity.Warning,
                $"`{rule.Id}` is met and what it looks up is none, and no other rule proposes: the level is the default, `{scale.Scale.Default.Id}`",
                [rule],
                scale.Scale,
                walk.Witness(nothing));
        }
    }
}
