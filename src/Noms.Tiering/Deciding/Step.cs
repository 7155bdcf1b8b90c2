namespace Noms.Tiering.Deciding;

/// <summary>One step of evaluation: from the variables and bits that stand already to one variable more.</summary>
internal abstract class Step
{
    /// <summary>What it works out.</summary>
    public abstract Variable Output { get; }

    /// <summary>The variables whose cells it reads.</summary>
    public abstract IEnumerable<Variable> Reads { get; }

    /// <summary>The conditions that it asks.</summary>
    public virtual IEnumerable<Conjunction> Conditions => [];

    /// <summary>Works it out from intervals of cells.</summary>
    public abstract void Run(CellSpace workspace);

    /// <summary>The same where every cell is known and <see cref="CellSpace.Met"/> alone stands.</summary>
    public virtual void RunKnown(CellSpace workspace) => Run(workspace);
}
