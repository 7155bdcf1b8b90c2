namespace Noms.Tiering.Deciding;

/// <summary>
/// A variable that determinants of the case alone give: the row of the one that is taken says its cell. Bands are of one determinant, a
/// fallback takes one of several.
/// </summary>
internal sealed class KnownLookup : KnownStep
{
    private readonly Plane _plane;
    private readonly Variable? _selector;
    private readonly (int Place, int First, int[] Cells)[] _sources;

    private KnownLookup(Variable output, Plane plane, Variable? selector, (int Place, int First, int[] Cells)[] sources)
    {
        Output = output;
        _plane = plane;
        _selector = selector;
        _sources = sources;
    }

    /// <summary>What it works out.</summary>
    public Variable Output { get; }

    public override IEnumerable<Variable> Reads => [];

    /// <summary>Makes it of a step; <see langword="null"/> where the step reads something else too.</summary>
    /// <param name="step">The step.</param>
    /// <param name="steps">All steps, of which bands may stand between a fallback and the case.</param>
    /// <param name="plane">The conjunctions.</param>
    /// <param name="rows">The rows of the case's determinants.</param>
    public static KnownLookup? Of(Step step, Step[] steps, Plane plane, InputRows rows)
    {
        CellReading[] read;
        Variable? selector = null;
        switch (step)
        {
            case MapStep map:
                read = [map.Source];
                break;
            case FallbackStep fallback:
                read = fallback.Sources;
                selector = fallback.Selector.Variable;
                break;
            default:
                return null;
        }

        var sources = new (int Place, int First, int[] Cells)[read.Length];
        for (var index = 0; index < read.Length; index++)
        {
            var of = read[index].Variable;
            var banded = Array.Find(steps, s => s is MapStep && s.Output == of) as MapStep;
            if (rows.PlaceOf(banded?.Source.Variable ?? of) is not ({ } input, >= 0 and var place, var first))
            {
                return null;
            }

            var byCell = read[index].ByCell;
            sources[index] = (place, first, [.. input.States.Select(s => (int)byCell[banded is null ? s.Low : (int)banded.Source.ByCell[s.Low]])]);
        }

        return new KnownLookup(step.Output, plane, selector, sources);
    }

    public override void Run(Workspace workspace)
    {
        ref readonly var source = ref _sources[_selector is null ? 0 : workspace.Low[_selector.Index]];
        var cell = source.Cells[(int)workspace.Rows[source.Place] - source.First];
        workspace.Set(Output, cell, cell);
        _plane.Take(Output.Index, cell, workspace.Met);
    }
}
