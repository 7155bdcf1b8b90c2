using Noms.Tiering.Deciding.Rows;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Deciding;

/// <summary>A test of a rule in the form in which its truth and the value that it read are had without allocating.</summary>
/// <param name="Test">The test.</param>
/// <param name="Reading">The cells of its variable, with 1 or 0 for each.</param>
/// <param name="IsNegated">Whether 0 stands for the cells that meet it.</param>
/// <param name="Gate">Where it reads a condition with a name, that condition's bit.</param>
/// <param name="Value">The value that it reads.</param>
/// <param name="Known">Where everything is known, the slot whose row says whether it is met; <see langword="null"/> where none does by itself.</param>
internal sealed record TracedTest(TestCondition Test, CellReading Reading, bool IsNegated, ConditionBit? Gate, ReadValue Value, KnownReading? Known)
{
    private readonly Truth[] _byRow =
        Known is { } known ? [.. known.ByRow.Select(cell => cell >= 0 && (Reading.ByCell[cell] != 0) != IsNegated ? Truth.Met : Truth.Unmet)] : [];

    private readonly int _slot = Known?.Slot ?? 0;
    private readonly int _first = Known?.First ?? 0;

    /// <summary>Whether it can be told by what deciding alone leaves in a workspace.</summary>
    public bool IsToldByRows => Known is not null && Value.IsToldByRows;

    /// <summary>Whether the test was met in the case that stands in a workspace.</summary>
    public Truth TruthIn(Workspace workspace) => workspace.IsComplete ? TruthOfCells(workspace) : _byRow[workspace.Rows[_slot] - _first];

    private Truth TruthOfCells(Workspace workspace)
    {
        int low;
        int high;
        if (Gate is { } gate)
        {
            low = workspace.IsMetNow(gate) ? 1 : 0;
            high = workspace.IsPossibleNow(gate) ? 1 : 0;
        }
        else
        {
            (low, high) = (workspace.Low[Reading.Variable.Index], workspace.High[Reading.Variable.Index]);
        }

        var (all, any) = (true, false);
        for (var cell = low; cell <= high; cell++)
        {
            var isMet = (Reading.ByCell[cell] != 0) != IsNegated;
            all &= isMet;
            any |= isMet;
        }

        return all ? Truth.Met : any ? Truth.Unknown : Truth.Unmet;
    }
}
