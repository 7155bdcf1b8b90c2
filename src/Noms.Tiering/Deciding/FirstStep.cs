namespace Noms.Tiering.Deciding;

/// <summary>The value of the first branch that applies: a cell, or what a reading makes of another variable.</summary>
internal sealed class FirstStep(Variable output, FirstStep.Branch[] branches) : Step
{
    public override Variable Output => output;

    public override IEnumerable<Variable> Reads => branches.Where(b => b.Of is not null).Select(b => b.Of!.Variable);

    public override IEnumerable<Conjunction> Conditions => branches.Select(b => b.When).OfType<ConditionBit>().Select(c => c.Conjunction);

    public Branch[] Branches => branches;

    public override void RunKnown(CellSpace workspace)
    {
        foreach (var branch in branches)
        {
            if (branch.When is not { } condition || workspace.IsKnownMet(condition))
            {
                var cell = (int)(branch.Of is { } of ? of.ByCell[workspace.Low[of.Variable.Index]] : branch.Cell);
                workspace.Set(output, cell, cell);
                return;
            }
        }
    }

    public override void Run(CellSpace workspace)
    {
        long low = int.MaxValue;
        long high = -1;
        foreach (var branch in branches)
        {
            if (branch.When is { } condition && !workspace.IsPossible(condition))
            {
                continue;
            }

            var (least, greatest) = branch.Of is { } of ? MapStep.Span(workspace, of) : (branch.Cell, branch.Cell);
            low = Math.Min(low, least);
            high = Math.Max(high, greatest);
            if (branch.When is not { } certain || workspace.IsMet(certain))
            {
                break;
            }
        }

        workspace.Set(output, (int)low, (int)high);
    }

    /// <summary>A branch; without a condition it always applies.</summary>
    public readonly record struct Branch(ConditionBit? When, long Cell, CellReading? Of);
}
