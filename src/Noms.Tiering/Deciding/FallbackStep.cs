namespace Noms.Tiering.Deciding;

/// <summary>The first recorded of several variables; which one that is was found when the case was read.</summary>
internal sealed class FallbackStep(Variable output, CellReading selector, CellReading[] sources) : Step
{
    public override Variable Output => output;

    public override IEnumerable<Variable> Reads => [selector.Variable, .. sources.Select(s => s.Variable)];

    public CellReading Selector => selector;

    public CellReading[] Sources => sources;

    public override void Run(CellSpace workspace)
    {
        var taken = sources[workspace.Low[selector.Variable.Index]];
        var (low, high) = MapStep.Span(workspace, taken);
        workspace.Set(output, (int)low, (int)high);
    }
}
