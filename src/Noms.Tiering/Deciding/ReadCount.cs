using Noms.Tiering.Tracing;

namespace Noms.Tiering.Deciding;

/// <summary>How many elements of a list are such.</summary>
internal sealed class ReadCount(ListVariable list, ListTest test, Determinant output) : ReadValue
{
    public override bool IsToldBy(Variable variable) => true;

    public override ValueInterval In(TieringCase tieringCase, Workspace workspace)
    {
        var facts = tieringCase.Flat;
        var stated = workspace.Lists[list.Index];
        var met = 0;
        var possible = 0;
        for (var element = stated < 0 ? -1 : facts.FirstOf(stated); element >= 0; element = facts.NextOf(element))
        {
            var truth = test.Such.Ask(facts, element, workspace.Days);
            met += truth == Truth.Met ? 1 : 0;
            possible += truth == Truth.Unmet ? 0 : 1;
        }

        return new(
            FactValue.EncodedNumber(met * FactValue.NumberScale),
            list.MayHoldMore(facts, stated) ? ValueInterval.Whole(output).Highest : FactValue.EncodedNumber(possible * FactValue.NumberScale));
    }
}
