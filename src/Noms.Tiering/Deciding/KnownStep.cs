namespace Noms.Tiering.Deciding;

/// <summary>A step of evaluation where everything is known: it works something out and takes it in.</summary>
internal abstract class KnownStep
{
    /// <summary>The variables whose cells it reads.</summary>
    public abstract IEnumerable<Variable> Reads { get; }

    public abstract void Run(Workspace workspace);

    /// <summary>The steps of a policy in this form.</summary>
    /// <param name="steps">The steps in order.</param>
    /// <param name="plane">The conjunctions.</param>
    /// <param name="rows">The rows of the case's determinants.</param>
    /// <param name="inputs">The case's determinants.</param>
    /// <param name="read">The variables whose cell is read when all is done.</param>
    public static KnownStep[] Of(Step[] steps, Plane plane, InputRows rows, InputVariable[] inputs, IReadOnlySet<Variable> read)
    {
        var ofSteps = steps.SelectMany(s => s.Reads).Concat(read).ToHashSet();
        var known = new List<KnownStep>();
        foreach (var stage in steps.GroupBy(s => s.Output.Stage))
        {
            var gates = stage.OfType<BooleanStep>().Where(s => !ofSteps.Contains(s.Output)).OrderBy(s => s.Condition.Conjunction.Bit).ToList();
            for (var next = 0; next < gates.Count;)
            {
                var count = KnownGates.CountTogether(gates, next);
                known.Add(new KnownGates(gates.GetRange(next, count), plane));
                next += count;
            }

            foreach (var step in stage.Where(s => s is not BooleanStep boolean || !gates.Contains(boolean)))
            {
                known.Add(
                    step is SumStep sum ? new KnownSum(sum, plane, rows, inputs)
                    : KnownLookup.Of(step, steps, plane, rows) is { } lookup ? lookup
                    : new KnownOther(step, plane));
            }
        }

        return [.. WithoutIdle(known, plane, read)];
    }

    /// <summary>Leaves out bands that only a fallback reads, which has taken them in itself.</summary>
    private static IEnumerable<KnownStep> WithoutIdle(List<KnownStep> known, Plane plane, IReadOnlySet<Variable> read)
    {
        var needed = known.SelectMany(s => s.Reads).Concat(read).ToHashSet();
        return known.Where(s => s is not KnownLookup lookup || plane.Reads(lookup.Output) || needed.Contains(lookup.Output));
    }

    private sealed class KnownOther(Step step, Plane plane) : KnownStep
    {
        public override IEnumerable<Variable> Reads => step.Reads;

        public override void Run(Workspace workspace)
        {
            step.RunKnown(workspace);
            plane.Take(step.Output.Index, workspace.Low[step.Output.Index], workspace.Met);
        }
    }
}
