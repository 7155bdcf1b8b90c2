namespace Noms.Tiering.Deciding.Rows;

/// <summary>The tables by which many cases are decided fast: what a case states of some determinants together is one row.</summary>
/// <remarks>Immutable and shared between threads.</remarks>
internal sealed class RowTables
{
    private readonly CompiledPolicy _policy;
    private OpenKey? _key;
    private bool _isKeyMade;
    private object? _keyLock;

    public RowTables(CompiledPolicy policy)
    {
        _policy = policy;
        Array.ForEach(policy.Lists, list => list.MakeTable());
        Slots = SlotPlan.Of(policy.Inputs, policy.Fallbacks, new ReadTogether(policy.Steps, policy.Inputs).Groups);
        var planner = new KnownPlanner
        {
            Slots = Slots,
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
        RecordedBeside = [.. policy.Recorded.Where(r => !Slots.Tells(r.Determinant))];
        Facts = new FactRows(Slots, policy.Fallbacks);
        Open = new OpenRows(policy.Inputs, Slots, policy.Plane);
        Known = planner.Make();
        Uncertainty = new Uncertainty(policy.Inputs);
    }

    /// <summary>Which determinants are looked up together.</summary>
    public SlotPlan Slots { get; }

    /// <summary>Of <see cref="CompiledPolicy.Recorded"/>, what the rows of a case do not say.</summary>
    public (Determinant Determinant, Variable Variable)[] RecordedBeside { get; }

    /// <summary>Finds the rows of the determinants that are not lists.</summary>
    public FactRows Facts { get; }

    /// <summary>What those say where facts may be unknown.</summary>
    public OpenRows Open { get; }

    /// <summary>Decides where everything is known.</summary>
    public KnownPlan Known { get; }

    public Uncertainty Uncertainty { get; }

    /// <summary>All that depends on what is open; <see langword="null"/> where no key says it. Made when first needed.</summary>
    public OpenKey? Key => LazyInitializer.EnsureInitialized(ref _key, ref _isKeyMade, ref _keyLock, () => OpenKeyMaker.Of(_policy, this));
}
