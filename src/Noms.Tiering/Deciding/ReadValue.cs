using Noms.Tiering.Tracing;

namespace Noms.Tiering.Deciding;

/// <summary>Gives the value of a determinant, of the case or derived, as a trace says it. Allocates nothing.</summary>
internal abstract class ReadValue
{
    /// <summary>The values that it gives by their place; empty where they have none.</summary>
    public virtual FactValue[] Values => [];

    /// <summary>The value in the case that stands in a workspace which is complete, or whose rows tell it; open where nothing is recorded.</summary>
    public abstract ValueInterval In(TieringCase tieringCase, Workspace workspace);

    /// <summary>The least of them.</summary>
    public virtual FactValue LowestIn(TieringCase tieringCase, Workspace workspace) => In(tieringCase, workspace).Lowest;

    /// <summary>The place of the least among <see cref="Values"/>, in the case that stands in a workspace which is complete.</summary>
    public virtual int PlaceIn(Workspace workspace) => 0;

    /// <summary>Whether deciding alone leaves in a workspace what tells it, where everything is known and the row of a variable is there.</summary>
    public virtual bool IsToldBy(Variable variable) => false;

    /// <summary>A choice whose cells are its values.</summary>
    internal sealed class OfCells(Variable variable, Determinant output) : ReadValue
    {
        private readonly FactValue[] _values = [.. Enumerable.Range(0, output.Values.Length).Select(index => FactValue.ChoiceAt(output, index))];

        public override FactValue[] Values => _values;

        public override ValueInterval In(TieringCase tieringCase, Workspace workspace) =>
            new(_values[workspace.Low[variable.Index]], _values[workspace.High[variable.Index]]);

        public override int PlaceIn(Workspace workspace) => workspace.Low[variable.Index];

        public override bool IsToldBy(Variable other) => other == variable && _values.Length <= TestCode.MostValues;
    }

    /// <summary>A condition with a name.</summary>
    internal sealed class OfCondition(Variable variable, ConditionBit condition) : ReadValue
    {
        private static readonly FactValue[] Both = [FactValue.Flag(false), FactValue.Flag(true)];

        public override FactValue[] Values => Both;

        public override ValueInterval In(TieringCase tieringCase, Workspace workspace) =>
            new(FactValue.Flag(workspace.IsMetNow(condition)), FactValue.Flag(workspace.IsPossibleNow(condition)));

        public override int PlaceIn(Workspace workspace) => workspace.IsMetNow(condition) ? 1 : 0;

        public override bool IsToldBy(Variable other) => other == variable;
    }
}
