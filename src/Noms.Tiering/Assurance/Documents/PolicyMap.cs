using System.Collections.Immutable;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Assurance;

/// <summary>
/// The levels that a policy gives over the cells of two determinants, all other facts being those of one case. Inside a cell the policy tells no two values
/// apart, so the map says what it says for every value.
/// </summary>
/// <remarks>Immutable and safe to share between threads. The same policy, determinants and options give the same map.</remarks>
public sealed class PolicyMap
{
    private PolicyMap(TieringEngine engine, Determinant across, Determinant down, PolicyMapOptions options)
    {
        Policy = engine.Policy;
        Scale = options.Scale ?? Policy.Scales[0];
        AsOf = options.AsOf ?? Policy.EffectiveFrom;
        Across = across;
        Down = down;
        var given = options.Case ?? TieringCase.Create("map").Build();
        var withoutSides = given.Without([across.Id, down.Id]);
        Others = [.. withoutSides.Facts.Where(f => Policy.Reads.Any(use => use.Determinant.Id == f.Determinant.Id))];
        Columns = SidesOf(engine, across);
        Rows = SidesOf(engine, down);
        var assumed = new HashSet<PolicyParameter>();
        Cells = [.. Rows.Select(row => Columns.Select(column => Decide(engine, withoutSides, column, row, assumed)).ToImmutableArray())];
        RestsOn = [.. Policy.Parameters.Where(assumed.Contains)];
    }

    /// <summary>The policy.</summary>
    public TieringPolicy Policy { get; }

    /// <summary>The scale whose levels it shows.</summary>
    public Scale Scale { get; }

    /// <summary>The day as of which each cell was decided.</summary>
    public DateOnly AsOf { get; }

    /// <summary>The determinant of the columns.</summary>
    public Determinant Across { get; }

    /// <summary>The determinant of the rows.</summary>
    public Determinant Down { get; }

    /// <summary>The other facts that hold in every cell and that the policy reads; whatever else it reads is not recorded.</summary>
    public ImmutableArray<Fact> Others { get; }

    /// <summary>The columns, lowest first; then <c>none</c>, where it may be none, and not recorded.</summary>
    public ImmutableArray<PolicyMapSide> Columns { get; }

    /// <summary>The rows, in the same order.</summary>
    public ImmutableArray<PolicyMapSide> Rows { get; }

    /// <summary>For each row, what the policy comes to in each column.</summary>
    public ImmutableArray<ImmutableArray<PolicyMapCell>> Cells { get; }

    /// <summary>The parameters that no source gives and on which some cell's level rests, in policy order.</summary>
    public ImmutableArray<PolicyParameter> RestsOn { get; }

    /// <summary>Makes a map.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="across">A determinant of the case that the policy reads, and no list.</param>
    /// <param name="down">Another.</param>
    /// <param name="options">The scale, the other facts and the day; <see langword="null"/> for the first scale, nothing recorded, and the policy's first day.</param>
    /// <exception cref="ArgumentException">
    /// The policy does not read a determinant, it is a list, the two are one, or the scale is none of the policy's.
    /// </exception>
    public static PolicyMap Of(TieringPolicy policy, Determinant across, Determinant down, PolicyMapOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ThrowIfUnfit(policy, across, nameof(across));
        ThrowIfUnfit(policy, down, nameof(down));
        if (across.Id == down.Id)
        {
            throw new ArgumentException($"A map is of two determinants; `{down.Id}` is given twice.", nameof(down));
        }

        if (options?.Scale is { } scale && !policy.Scales.Contains(scale))
        {
            throw new ArgumentException($"`{policy.Id}` does not have the scale `{scale.Id}`.", nameof(options));
        }

        return new PolicyMap(new TieringEngine(policy), across, down, options ?? new PolicyMapOptions());
    }

    /// <summary>As a table of plain text, a line for each row.</summary>
    public string ToText() => MapText.Of(this);

    private static void ThrowIfUnfit(TieringPolicy policy, Determinant determinant, string parameter)
    {
        ArgumentNullException.ThrowIfNull(determinant, parameter);
        if (determinant.Kind == DeterminantKind.List)
        {
            throw new ArgumentException($"`{determinant.Id}` is a list, which has no side on a map.", parameter);
        }

        if (!policy.Reads.Any(use => use.Determinant.Id == determinant.Id))
        {
            throw new ArgumentException($"`{policy.Id}` does not read `{determinant.Id}` from the case.", parameter);
        }
    }

    private ImmutableArray<PolicyMapSide> SidesOf(TieringEngine engine, Determinant determinant)
    {
        var line = engine.Explainer.LineOf(engine.Decide(TieringCase.Create("map").Build(), AsOf), determinant);
        return
        [
            .. line.Cells.OrderBy(cell => cell.Single?.Kind == FactValueKind.None)
                .Select(cell => new PolicyMapSide(new Explaining.ValueRange(determinant, [cell], line.Cells), line.FirstOf(cell))),
            new PolicyMapSide(null, FactValue.NotRecorded),
        ];
    }

    private PolicyMapCell Decide(TieringEngine engine, TieringCase given, PolicyMapSide column, PolicyMapSide row, HashSet<PolicyParameter> assumed)
    {
        Fact[] sides = [new(Across, column.Value), new(Down, row.Value)];
        var decision = engine.Decide(given.With([.. sides.Where(f => f.Value.IsRecorded)]), AsOf);
        foreach (var scale in decision.Trace.Scales.Where(s => s.Decision.Scale == Scale && s.Decision.Level is not null))
        {
            assumed.UnionWith(scale.RestsOn);
            assumed.UnionWith(scale.HeldBackBy);
        }

        return new PolicyMapCell(decision, Scale);
    }
}
