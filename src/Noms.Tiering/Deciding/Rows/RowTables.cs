namespace Noms.Tiering.Deciding.Rows;

/// <summary>The tables by which many cases are decided fast: what a case states of some determinants together is one row.</summary>
/// <remarks>Immutable and shared between threads.</remarks>
internal sealed class RowTables
{
    public RowTables(CompiledPolicy policy)
    {
        Array.ForEach(policy.Lists, list => list.MakeTable());
        var slots = SlotPlan.Of(policy.Inputs, policy.Fallbacks, new ReadTogether(policy.Steps, policy.Inputs).Groups);
        var planner = new KnownPlanner
        {
            Slots = slots,
            Steps = policy.Steps,
            Outcome = policy.Conditions,
            Scales = policy.Scales,
            Recorded = policy.Recorded,
            Lists = policy.Lists,
            Given = policy.Given,
            Read = policy.ProfileVariables.Values
                .Concat(policy.Scales.SelectMany(s => s.DerivedFloors).Select(f => f.Derived!.Variable))
                .Concat(policy.InAreas.OfType<CellReading>().Select(r => r.Variable))
                .ToHashSet(),
            Scratch = new CellSpace(policy.VariableCount, policy.Plane.WordCount),
        };
        RecordedBeside = [.. policy.Recorded.Where(r => !slots.Tells(r.Determinant))];
        Facts = new FactRows(slots, policy.Fallbacks);
        Open = new OpenRows(policy.Inputs, slots, policy.Plane);
        Known = planner.Make();
        Uncertainty = new Uncertainty(policy.Inputs);
    }

    /// <summary>Of <see cref="CompiledPolicy.Recorded"/>, what the rows of a case do not say.</summary>
    public (Determinant Determinant, Variable Variable)[] RecordedBeside { get; }

    /// <summary>Finds the rows of the determinants that are not lists.</summary>
    public FactRows Facts { get; }

    /// <summary>What those say where facts may be unknown.</summary>
    public OpenRows Open { get; }

    /// <summary>Decides where everything is known.</summary>
    public KnownPlan Known { get; }

    public Uncertainty Uncertainty { get; }
}
