namespace Noms.Tiering.Deciding.Rows;

/// <summary>While a policy is compiled: which determinants of the case something reads together, so that one row had best say all of them.</summary>
/// <param name="steps">The steps in order.</param>
/// <param name="inputs">The determinants.</param>
internal sealed class ReadTogether(Step[] steps, InputVariable[] inputs)
{
    private const int Most = 4;

    /// <summary>The places of the determinants, group by group.</summary>
    public IEnumerable<int[]> Groups => steps.SelectMany(Parts).Select(Behind).OfType<HashSet<int>>()
        .Where(group => group.Count is > 1 and <= Most).Select(group => group.Order().ToArray());

    private static IEnumerable<IEnumerable<Variable>> Parts(Step step) => step switch
    {
        TableStep or ExtremeStep => [step.Reads],
        SumStep sum => sum.Groups.Where(g => g.Length > 1).Select(g => g.Select(r => r.Variable)),
        _ => [],
    };

    /// <summary>The determinants of the case behind some variables; <see langword="null"/> where they rest on anything else.</summary>
    private HashSet<int>? Behind(IEnumerable<Variable> variables)
    {
        var found = new HashSet<int>();
        foreach (var variable in variables)
        {
            var input = Array.FindIndex(inputs, i => i.Variable == variable);
            if (input >= 0)
            {
                found.Add(input);
            }
            else if (Array.Find(steps, s => s.Output == variable) is MapStep map && Behind(map.Reads) is { } behind)
            {
                found.UnionWith(behind);
            }
            else
            {
                return null;
            }
        }

        return found;
    }
}
