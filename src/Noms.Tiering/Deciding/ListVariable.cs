using Noms.Tiering.Policies;

namespace Noms.Tiering.Deciding;

/// <summary>A list of the case with every test of its elements.</summary>
internal sealed class ListVariable(int index, DeterminantUse use, ListTest[] tests)
{
    private ListSpace? _space;

    /// <summary>Its place among the policy's lists.</summary>
    public int Index => index;

    public DeterminantUse Use => use;

    public ListTest[] Tests => tests;

    /// <summary>What an element's conditions are, for the list's space.</summary>
    public required Condition[] Conditions { get; init; }

    /// <summary>The joint outcomes of the tests that some list can give; made when first needed.</summary>
    public ListSpace Space => Volatile.Read(ref _space) ?? LazyInitializer.EnsureInitialized(ref _space, () => ListSpace.Of(use.Determinant, tests, Conditions))!;

    /// <summary>Whether a list may hold more than what is stated. Where an empty list stands in for a missing one, nothing more is in it.</summary>
    public bool MayHoldMore(CaseFacts facts, long list) => use.IsOpenWhenMissing && (list < 0 || !facts.IsComplete(list));

    /// <summary>Reads the list of a case.</summary>
    /// <returns>Whether it is open.</returns>
    public bool Read(CaseFacts facts, Workspace workspace)
    {
        // What is not recorded is below 0, and so is none, which a list never is.
        var list = facts.EncodedOf(use.Determinant);
        workspace.Lists[index] = list;
        var mayHoldMore = MayHoldMore(facts, list);
        var isOpen = mayHoldMore;
        foreach (var test in tests)
        {
            var met = 0;
            var unknown = 0;
            if (list >= 0)
            {
                for (var element = facts.FirstOf(list); element >= 0; element = facts.NextOf(element))
                {
                    var truth = test.Such.Ask(facts, element, workspace.Days);
                    met += truth == Truth.Met ? 1 : 0;
                    unknown += truth == Truth.Unknown ? 1 : 0;
                }
            }

            isOpen |= unknown > 0;
            workspace.Set(
                test.Output,
                test.CellOf(met),
                mayHoldMore ? test.Output.CellCount - 1 : test.CellOf(met + unknown));
        }

        workspace.ListOpenness[index] = isOpen ? Openness.Missing : Openness.Closed;
        return isOpen;
    }
}
