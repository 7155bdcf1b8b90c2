using System.Runtime.CompilerServices;
using Noms.Tiering.Deciding.Rows;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Deciding;

/// <summary>A list of the case with every test of its elements.</summary>
internal sealed class ListVariable
{
    private readonly int _place;
    private ElementTable? _table;
    private ListSpace? _space;

    public ListVariable(int index, DeterminantUse use, ListTest[] tests)
    {
        Index = index;
        Use = use;
        Tests = tests;
        Conditions = Array.ConvertAll(tests, test => test.Condition);
        _place = use.Determinant.NumberPlace;
    }

    /// <summary>Its place among the policy's lists.</summary>
    public int Index { get; }

    public DeterminantUse Use { get; }

    public ListTest[] Tests { get; }

    /// <summary>What an element's conditions are, for the list's space.</summary>
    public Condition[] Conditions { get; }

    /// <summary>Whether a case says anything by it that can matter.</summary>
    public bool IsRead => Tests.Length > 0 || Use.IsOpenWhenMissing;

    /// <summary>Whether it is read into marks, one for each test, and not into the cells of the tests.</summary>
    public bool HasMarks => _table is not null;

    /// <summary>The joint outcomes of the tests that some list can give; made when first needed.</summary>
    public ListSpace Space => Volatile.Read(ref _space) ?? LazyInitializer.EnsureInitialized(ref _space, () => ListSpace.Of(Use.Determinant, Tests, Conditions))!;

    /// <summary>Whether a list may hold more than what is stated. Where an empty list stands in for a missing one, nothing more is in it.</summary>
    public bool MayHoldMore(CaseFacts facts, long list) => Use.IsOpenWhenMissing && (list < 0 || !facts.IsComplete(list));

    /// <summary>Whether a case of the national catalogue says by marks alone which tests are met.</summary>
    public bool HasPlainMarks => HasMarks && _place >= 0;

    /// <summary>Whether all that its tests can come to is few enough to be walked.</summary>
    public bool IsWalkable => Tests.Length > 0 && Space.Count > 0;

    /// <summary>Of one with plain marks, which tests some element meets; below 0 where that is open.</summary>
    public int MetIn(CaseFacts facts)
    {
        var list = Unsafe.Add(ref facts.FirstNumber, _place);
        if (list < 0)
        {
            return Use.IsOpenWhenMissing ? -1 : 0;
        }

        var marks = _table!.MarksOf(facts.Pool, list);
        return marks.HasUnknown || (Use.IsOpenWhenMissing && !facts.IsComplete(list)) ? -1 : marks.Met;
    }

    /// <summary>Makes the table by which it is read into marks, where its tests allow one.</summary>
    public void MakeTable() => _table = Array.TrueForAll(Tests, test => test.IsOfSome) ? ElementTableMaker.Of(Use.Determinant, Conditions) : null;

    /// <summary>Reads the list of a case, into cells alone where the workspace has no rows.</summary>
    /// <returns>Whether it is open.</returns>
    public bool Read(CaseFacts facts, Workspace workspace)
    {
        // What is not recorded is below 0, and so is none, which a list never is.
        var list = _place >= 0 ? Unsafe.Add(ref facts.FirstNumber, _place) : facts.EncodedOf(Use.Determinant);
        workspace.Lists[Index] = list;
        var mayHoldMore = MayHoldMore(facts, list);
        bool isOpen;
        if (workspace.HasRows && _table is not null)
        {
            var marks = list < 0 ? default : _table.MarksOf(facts.Pool, list);
            isOpen = mayHoldMore || marks.HasUnknown;
            workspace.Marks[Index] = mayHoldMore ? marks.WithMore(Tests.Length) : marks;
        }
        else
        {
            isOpen = ReadCells(facts, list, mayHoldMore, workspace);
        }

        workspace.ListOpenness[Index] = isOpen ? Openness.Missing : Openness.Closed;
        return isOpen;
    }

    /// <summary>Writes the cells of the tests, where <see cref="Read"/> has only found marks.</summary>
    public void WriteCells(Workspace workspace)
    {
        for (var test = 0; HasMarks && test < Tests.Length; test++)
        {
            var marks = workspace.Marks[Index];
            workspace.Set(Tests[test].Output, (marks.Met >> test) & 1, (marks.Possible >> test) & 1);
        }
    }

    private bool ReadCells(CaseFacts facts, long list, bool mayHoldMore, Workspace workspace)
    {
        var isOpen = mayHoldMore;
        foreach (var test in Tests)
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

        return isOpen;
    }
}
