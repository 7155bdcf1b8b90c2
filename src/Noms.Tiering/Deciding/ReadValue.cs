using Noms.Tiering.Tracing;

namespace Noms.Tiering.Deciding;

/// <summary>Gives the value of a determinant, of the case or derived, as a trace says it. Allocates nothing.</summary>
internal abstract class ReadValue
{
    /// <summary>The value in the case that stands in a workspace; open where nothing is recorded.</summary>
    public abstract ValueInterval In(TieringCase tieringCase, Workspace workspace);

    /// <summary>What the case states, or what stands in.</summary>
    internal sealed class OfCase(Determinant determinant, FactValue? standIn) : ReadValue
    {
        public override ValueInterval In(TieringCase tieringCase, Workspace workspace)
        {
            var value = StatedIn(determinant, tieringCase);
            return ValueInterval.Of(value.IsRecorded ? value : standIn ?? value);
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
    internal sealed class OfCells(Variable variable, Determinant output) : ReadValue
    {
        public override ValueInterval In(TieringCase tieringCase, Workspace workspace) => new(
            FactValue.ChoiceAt(output, workspace.Low[variable.Index]), FactValue.ChoiceAt(output, workspace.High[variable.Index]));
    }

    /// <summary>A condition with a name.</summary>
    internal sealed class OfCondition(ConditionBit condition) : ReadValue
    {
        public override ValueInterval In(TieringCase tieringCase, Workspace workspace) => new(
            FactValue.Flag(workspace.IsMetNow(condition)), FactValue.Flag(workspace.IsPossibleNow(condition)));
    }
}
