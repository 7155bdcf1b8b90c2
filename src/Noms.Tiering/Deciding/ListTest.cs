using Noms.Tiering.Policies;

namespace Noms.Tiering.Deciding;

/// <summary>How many elements of a list are such, cut at bounds into cells. <c>some</c> is cut at 1.</summary>
internal sealed class ListTest(Variable output, Condition condition, ElementTest such, int[] bounds)
{
    /// <summary>What <see cref="Such"/> was made of.</summary>
    public Condition Condition => condition;

    public Variable Output => output;

    public ElementTest Such => such;

    /// <summary>Whether it asks no more than whether there is one.</summary>
    public bool IsOfSome => bounds is [1];

    /// <summary>Past this many the cell no longer changes.</summary>
    public int Cap { get; } = bounds.Length == 0 ? 0 : bounds[^1];

    /// <summary>The cell of a number of elements.</summary>
    public int CellOf(int count)
    {
        var cell = 0;
        foreach (var bound in bounds)
        {
            cell += bound <= count ? 1 : 0;
        }

        return cell;
    }
}
