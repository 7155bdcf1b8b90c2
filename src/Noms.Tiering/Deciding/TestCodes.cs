namespace Noms.Tiering.Deciding;

/// <summary>Finds the codes of all tests of a case.</summary>
/// <remarks>Immutable and shared between threads.</remarks>
internal sealed class TestCodes
{
    private readonly TracedTest[] _tests;
    private readonly int[] _smallOf;
    private readonly TestCodeTable? _table;

    /// <summary>Makes them.</summary>
    public TestCodes(TracedTest[] tests)
    {
        _tests = tests;
        Small = [.. tests.Select(test => test.Value).OfType<ReadFact.Small>().Distinct().Take(TestCode.MostValues)];
        _smallOf = [.. tests.Select(test => Array.IndexOf(Small, test.Value))];
        _table = Array.TrueForAll(tests, test => test.IsToldByRows) ? new TestCodeTable(tests, _smallOf) : null;
        At = _table?.At ?? [.. Enumerable.Range(0, tests.Length)];
        Room = _table?.Room ?? tests.Length;
    }

    /// <summary>By test, the place of its code.</summary>
    public int[] At { get; }

    /// <summary>How many places there are.</summary>
    public int Room { get; }

    /// <summary>The small numbers and dates that tests read. The code of such a test says which of them it reads, and not the value.</summary>
    public ReadFact.Small[] Small { get; }

    /// <summary>The values of which the code of a test says which it read; <see langword="null"/> where it does not say.</summary>
    /// <param name="test">The test.</param>
    /// <param name="small">By place in <see cref="Small"/>, the value.</param>
    public FactValue[]? ValuesOf(int test, FactValue[] small) =>
        _smallOf[test] >= 0 ? small : _tests[test].Value.Values is { Length: > 0 and <= TestCode.MostValues } values ? values : null;

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
            var place = _smallOf[test] >= 0 ? _smallOf[test] : _tests[test].Value.PlaceIn(workspace);
            codes[At[test]] = TestCode.Of(_tests[test].TruthIn(workspace), place);
        }
    }
}
