namespace Noms.Tiering.Deciding;

/// <summary>
/// Walks every way in which the open determinants of the case in a workspace may turn out, one after another, at most 2^20 of
/// them. Each leaves the workspace evaluated; <see cref="Restore"/> puts it back as it was.
/// </summary>
internal sealed class Completions
{
    private const long Limit = 1 << 20;

    private readonly CompiledPolicy _policy;
    private readonly WalkSpace _walk;
    private readonly int[] _low;
    private readonly int[] _high;
    private readonly int[] _open;
    private readonly int[] _place;
    private int _openCount;
    private bool _isFirst;

    public Completions(CompiledPolicy policy, WalkSpace walk)
    {
        _policy = policy;
        _walk = walk;
        _low = new int[policy.VariableCount];
        _high = new int[policy.VariableCount];
        _open = new int[policy.Inputs.Length + policy.Lists.Length];
        _place = new int[_open.Length];
    }

    /// <summary>How many there are, those that a list cannot come to included.</summary>
    public long Count { get; private set; }

    /// <summary>The places of what is open: an input's, or a list's after the inputs.</summary>
    public ReadOnlySpan<int> Open => _open.AsSpan(0, _openCount);

    /// <summary>The cell or joint outcome of each of them in the present completion.</summary>
    public ReadOnlySpan<int> Place => _place.AsSpan(0, _openCount);

    /// <summary>Starts; false, and nothing is changed, where there are too many.</summary>
    public bool Start(Workspace workspace, bool withUncertain)
    {
        long count = 1;
        _openCount = 0;
        for (var index = 0; index < _open.Length; index++)
        {
            var openness = index < _policy.Inputs.Length
                ? workspace.Openness[index]
                : workspace.ListOpenness[index - _policy.Inputs.Length];
            if (openness == Openness.Closed || (openness == Openness.Uncertain && !withUncertain))
            {
                continue;
            }

            var cells = CellCount(index);
            if (cells == 0)
            {
                return false;
            }

            count *= cells;
            if (count > Limit)
            {
                return false;
            }

            _open[_openCount++] = index;
        }

        Count = count;
        workspace.Low.CopyTo(_low, 0);
        workspace.High.CopyTo(_high, 0);
        Array.Clear(_place);
        _isFirst = true;
        return true;
    }

    /// <summary>Goes on to the next; false when there is none.</summary>
    public bool Next(Workspace workspace)
    {
        do
        {
            if (_isFirst)
            {
                _isFirst = false;
            }
            else if (!Advance())
            {
                return false;
            }
        }
        while (!IsReachable());

        _low.CopyTo(workspace.Low, 0);
        _high.CopyTo(workspace.High, 0);
        for (var index = 0; index < _openCount; index++)
        {
            if (_open[index] < _policy.Inputs.Length)
            {
                workspace.Set(_policy.Inputs[_open[index]].Variable, _place[index], _place[index]);
                continue;
            }

            var list = _policy.Lists[_open[index] - _policy.Inputs.Length];
            for (var test = 0; test < list.Tests.Length; test++)
            {
                var cell = list.Space.CellOf(_place[index], test);
                workspace.Set(list.Tests[test].Output, cell, cell);
            }
        }

        CaseIntake.Run(_policy, workspace);
        return true;
    }

    /// <summary>Puts the workspace back as it was before the walk.</summary>
    public void Restore(Workspace workspace)
    {
        _low.CopyTo(workspace.Low, 0);
        _high.CopyTo(workspace.High, 0);
        CaseIntake.Run(_policy, workspace);
    }

    private bool Advance()
    {
        for (var index = 0; index < _openCount; index++)
        {
            if (++_place[index] < CellCount(_open[index]))
            {
                return true;
            }

            _place[index] = 0;
        }

        return false;
    }

    private bool IsReachable()
    {
        for (var index = 0; index < _openCount; index++)
        {
            if (_open[index] >= _policy.Inputs.Length
                && !_walk.IsReached(_policy.Lists[_open[index] - _policy.Inputs.Length], _place[index]))
            {
                return false;
            }
        }

        return true;
    }

    private int CellCount(int index)
    {
        if (index < _policy.Inputs.Length)
        {
            return _policy.Inputs[index].Variable.CellCount;
        }

        var list = _policy.Lists[index - _policy.Inputs.Length];
        return list.Tests.Length == 0 ? 1 : list.Space.Count;
    }
}
