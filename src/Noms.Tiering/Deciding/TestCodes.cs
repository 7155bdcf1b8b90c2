namespace Noms.Tiering.Deciding;

/// <summary>Finds the codes of all tests of a case.</summary>
/// <remarks>Immutable and shared between threads.</remarks>
internal sealed class TestCodes
{
    private readonly TracedTest[] _tests;
    private readonly int[] _statedOf;
    private readonly ReadFact.Small[] _small;
    private readonly ReadFact.Listed[] _listed;
    private readonly TestCodeTable? _table;

    /// <summary>Makes them.</summary>
    public TestCodes(TracedTest[] tests)
    {
        _tests = tests;
        var values = tests.Select(test => test.Value).Distinct().ToList();
        _small = [.. values.OfType<ReadFact.Small>().Take(TestCode.MostValues)];
        _listed = [.. values.OfType<ReadFact.Listed>().Take(TestCode.MostValues - _small.Length)];
        ReadValue[] stated = [.. _small, .. _listed];
        _statedOf = [.. tests.Select(test => Array.IndexOf(stated, test.Value))];
        _table = Array.TrueForAll(tests, test => test.IsToldByRows) ? new TestCodeTable(tests, _statedOf) : null;
        At = _table?.At ?? [.. Enumerable.Range(0, tests.Length)];
        Room = _table?.Room ?? tests.Length;
    }

    /// <summary>By test, the place of its code.</summary>
    public int[] At { get; }

    /// <summary>How many places there are.</summary>
    public int Room { get; }

    /// <summary>How many numbers, dates and lists tests read. The code of such a test says which of them it reads, and not the value.</summary>
    public int StatedCount => _small.Length + _listed.Length;

    /// <summary>The values of which the code of a test says which it read; <see langword="null"/> where it does not say.</summary>
    /// <param name="test">The test.</param>
    /// <param name="stated">The numbers, dates and lists.</param>
    public FactValue[]? ValuesOf(int test, FactValue[] stated) =>
        _statedOf[test] >= 0 ? stated : _tests[test].Value.Values is { Length: > 0 and <= TestCode.MostValues } values ? values : null;

    /// <summary>Writes the numbers, dates and lists of a case.</summary>
    public void WriteStated(TieringCase tieringCase, FactValue[] stated)
    {
        var facts = tieringCase.Flat;
        var place = 0;
        foreach (var small in _small)
        {
            stated[place++] = small.In(facts);
        }

        foreach (var listed in _listed)
        {
            stated[place++] = listed.In(tieringCase);
        }
    }

    /// <summary>Writes the codes of the case that stands in a workspace.</summary>
    public void Write(CompiledPolicy policy, Workspace workspace, byte[] codes)
    {
        if (_table is not null && workspace.IsKnown)
        {
            _table.Write(workspace, codes);
            return;
        }

        CaseIntake.Complete(policy, workspace);
        for (var test = 0; test < _tests.Length; test++)
        {
            var place = _statedOf[test] >= 0 ? _statedOf[test] : _tests[test].Value.PlaceIn(workspace);
            codes[At[test]] = TestCode.Of(_tests[test].TruthIn(workspace), place);
        }
    }
}
