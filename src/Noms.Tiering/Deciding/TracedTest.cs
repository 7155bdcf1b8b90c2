using Noms.Tiering.Deciding.Rows;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Deciding;

/// <summary>A test of a rule in the form in which its truth and the value that it read are had without allocating.</summary>
/// <param name="Test">The test.</param>
/// <param name="Reading">The cells of its variable, with 1 or 0 for each.</param>
/// <param name="IsNegated">Whether 0 stands for the cells that meet it.</param>
/// <param name="Gate">Where it reads a condition with a name, that condition's bit.</param>
/// <param name="Value">The value that it reads.</param>
/// <param name="Input">The determinant of the case whose cells it reads; <see langword="null"/> where they are of something else.</param>
/// <param name="Known">Where everything is known, the slot whose row says whether it is met; <see langword="null"/> where none does by itself.</param>
internal sealed record TracedTest(
    TestCondition Test, CellReading Reading, bool IsNegated, ConditionBit? Gate, ReadValue Value, InputVariable? Input, KnownReading? Known)
{
    /// <summary>Where one byte of the case says whether it is met and what it read: the value, otherwise <see langword="null"/>.</summary>
    public ReadFact.Packed? OfByte => Test is RecordedTest || Input is not null ? Value as ReadFact.Packed : null;

    /// <summary>Whether it can be told by what deciding alone leaves in a workspace, where everything is known.</summary>
    public bool IsToldByRows => OfByte is not null || (Known is not null && Value.IsToldBy(Reading.Variable));

    /// <summary>Whether it was met in the case that stands in a workspace which is complete.</summary>
    public Truth TruthIn(Workspace workspace)
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
            var isMet = TruthOf(cell) == Truth.Met;
            all &= isMet;
            any |= isMet;
        }

        return all ? Truth.Met : any ? Truth.Unknown : Truth.Unmet;
    }

    /// <summary>Whether it is met where its variable has a cell.</summary>
    public Truth TruthOf(int cell) => (Reading.ByCell[cell] != 0) != IsNegated ? Truth.Met : Truth.Unmet;
}
