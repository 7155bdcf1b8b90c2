namespace Noms.Tiering.Deciding;

/// <summary>A condition's bit becomes a variable of two cells, no and yes.</summary>
internal sealed class BooleanStep(Variable output, ConditionBit condition) : Step
{
    public ConditionBit Condition => condition;

    public override Variable Output => output;

    public override IEnumerable<Variable> Reads => [];

    public override IEnumerable<Conjunction> Conditions => [condition.Conjunction];

    public override void RunKnown(CellSpace workspace)
    {
        var cell = workspace.IsKnownMet(condition) ? 1 : 0;
        workspace.Set(output, cell, cell);
    }

    public override void Run(CellSpace workspace) =>
        workspace.Set(output, workspace.IsMet(condition) ? 1 : 0, workspace.IsPossible(condition) ? 1 : 0);
}
