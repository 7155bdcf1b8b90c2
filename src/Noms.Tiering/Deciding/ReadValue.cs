using Noms.Tiering.Deciding.Rows;
using Noms.Tiering.Tracing;

namespace Noms.Tiering.Deciding;

/// <summary>Gives the value of a determinant, of the case or derived, as a trace says it. Allocates nothing.</summary>
internal abstract class ReadValue
{
    /// <summary>The value in the case that stands in a workspace; open where nothing is recorded.</summary>
    public abstract ValueInterval In(TieringCase tieringCase, Workspace workspace);

    /// <summary>The least of them.</summary>
    public virtual FactValue LowestIn(TieringCase tieringCase, Workspace workspace) => In(tieringCase, workspace).Lowest;

    /// <summary>Whether it can be told by what deciding alone leaves in a workspace, where everything is known.</summary>
    public virtual bool IsToldByRows => false;

    /// <summary>What the case states, or what stands in.</summary>
    internal sealed class OfCase(Determinant determinant, FactValue? standIn) : ReadValue
    {
        public override bool IsToldByRows => true;

        public override ValueInterval In(TieringCase tieringCase, Workspace workspace) => ValueInterval.Of(LowestIn(tieringCase, workspace));

        public override FactValue LowestIn(TieringCase tieringCase, Workspace workspace)
        {
            var value = StatedIn(determinant, tieringCase);
            return value.IsRecorded ? value : standIn ?? value;
        }

        public static FactValue StatedIn(Determinant determinant, TieringCase tieringCase)
        {
            var encoded = tieringCase.Flat.EncodedOf(determinant);
            return encoded switch
            {
                CaseFacts.NotRecorded => FactValue.NotRecorded,
                CaseFacts.None => FactValue.None,
                _ => determinant.Kind switch
                {
                    DeterminantKind.Number => FactValue.EncodedNumber(encoded),
                    DeterminantKind.Flag => FactValue.Flag(encoded != 0),
                    DeterminantKind.Choice => FactValue.ChoiceAt(determinant, (int)encoded),
                    DeterminantKind.Date => FactValue.Date(DateOnly.FromDayNumber((int)encoded)),
                    _ => tieringCase.FactOf(determinant)!.Value,
                },
            };
        }
    }

    /// <summary>A choice whose cells are its values.</summary>
    internal sealed class OfCells(Variable variable, Determinant output, KnownReading? known) : ReadValue
    {
        private readonly FactValue[] _byRow = known is { } reading ? [.. reading.ByRow.Select(cell => FactValue.ChoiceAt(output, Math.Max(0, cell)))] : [];

        public override bool IsToldByRows => known is not null;

        public override ValueInterval In(TieringCase tieringCase, Workspace workspace) =>
            workspace.IsComplete
                ? new(FactValue.ChoiceAt(output, workspace.Low[variable.Index]), FactValue.ChoiceAt(output, workspace.High[variable.Index]))
                : ValueInterval.Of(LowestIn(tieringCase, workspace));

        public override FactValue LowestIn(TieringCase tieringCase, Workspace workspace) =>
            workspace.IsComplete || known is not { } reading
                ? FactValue.ChoiceAt(output, workspace.Low[variable.Index])
                : _byRow[workspace.Rows[reading.Slot] - reading.First];
    }

    /// <summary>A condition with a name.</summary>
    internal sealed class OfCondition(ConditionBit condition, KnownReading? known) : ReadValue
    {
        public override bool IsToldByRows => known is not null;

        public override ValueInterval In(TieringCase tieringCase, Workspace workspace) =>
            workspace.IsComplete
                ? new(FactValue.Flag(workspace.IsMetNow(condition)), FactValue.Flag(workspace.IsPossibleNow(condition)))
                : ValueInterval.Of(LowestIn(tieringCase, workspace));

        public override FactValue LowestIn(TieringCase tieringCase, Workspace workspace) =>
            FactValue.Flag(workspace.IsComplete || known is not { } reading ? workspace.IsMetNow(condition) : reading.CellIn(workspace) != 0);
    }
}
