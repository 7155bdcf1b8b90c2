namespace Noms.Tiering.Deciding.Rows;

/// <summary>While a policy is made ready: what is read off the case behind its variables and conditions.</summary>
/// <param name="steps">The steps.</param>
internal sealed class Sources(Step[] steps)
{
    private readonly Dictionary<Variable, Step> _madeBy = steps.ToDictionary(step => step.Output);
    private readonly Dictionary<Variable, HashSet<Variable>> _behind = [];

    /// <summary>What stands behind a variable; itself where it is read off the case.</summary>
    public IReadOnlySet<Variable> Of(Variable variable)
    {
        if (!_behind.TryGetValue(variable, out var behind))
        {
            behind = _madeBy.TryGetValue(variable, out var step) ? [.. ReadBy(step).SelectMany(Of)] : [variable];
            _behind.Add(variable, behind);
        }

        return behind;
    }

    /// <summary>What stands behind a condition.</summary>
    public IEnumerable<Variable> Of(Conjunction conjunction) => conjunction.Requirements.SelectMany(r => Of(r.Variable));

    /// <summary>What a step reads, by itself and in its conditions.</summary>
    public static IEnumerable<Variable> ReadBy(Step step) =>
        step.Reads.Concat(step.Conditions.SelectMany(c => c.Requirements).Select(r => r.Variable));
}
