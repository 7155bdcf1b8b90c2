namespace Noms.Tiering.Deciding;

/// <summary>
/// Tests that must all be met, each of another variable: one bit of a plane. Where a condition is a disjunction it is the
/// conjunction of the opposites, and the bit is read negated.
/// </summary>
internal sealed class Conjunction(List<Requirement> requirements, bool isNever)
{
    public List<Requirement> Requirements { get; } = requirements;

    /// <summary>Whether it can never be met, whatever the variables.</summary>
    public bool IsNever { get; } = isNever;

    /// <summary>The bit in the workspace's planes.</summary>
    public int Bit { get; set; }

    /// <summary>The highest stage of the variables that it reads.</summary>
    public int Stage
    {
        get
        {
            var stage = 0;
            foreach (var requirement in Requirements)
            {
                stage = Math.Max(stage, requirement.Variable.Stage);
            }

            return stage;
        }
    }
}
