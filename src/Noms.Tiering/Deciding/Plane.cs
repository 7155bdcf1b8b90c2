namespace Noms.Tiering.Deciding;

/// <summary>
/// The conjunctions of one stage as bit vectors: for each variable and cell, the conjunctions that it allows. All of them are
/// decided at once by one AND for each variable.
/// </summary>
internal sealed class Plane : Step
{
    private readonly int _firstWord;
    private readonly int _wordCount;
    private readonly ulong[] _start;
    private readonly int[] _variables;
    private readonly int[] _offsets;
    private readonly ulong[] _rows;

    public Plane(List<Conjunction> conjunctions, int firstWord)
    {
        _firstWord = firstWord;
        _wordCount = (conjunctions.Count + 63) / 64;
        _start = new ulong[_wordCount];
        for (var index = 0; index < conjunctions.Count; index++)
        {
            conjunctions[index].Bit = (firstWord * 64) + index;
            if (!conjunctions[index].IsNever)
            {
                _start[index / 64] |= 1UL << (index & 63);
            }
        }

        var variables = conjunctions.SelectMany(c => c.Requirements).Select(r => r.Variable).Distinct().OrderBy(v => v.Index).ToList();
        _variables = [.. variables.Select(v => v.Index)];
        _offsets = new int[variables.Count];
        var length = 0;
        for (var index = 0; index < variables.Count; index++)
        {
            _offsets[index] = length;
            length += variables[index].CellCount * _wordCount;
        }

        _rows = new ulong[length];
        Array.Fill(_rows, ulong.MaxValue);
        var placeOf = variables.Select((v, index) => (v, index)).ToDictionary(p => p.v, p => p.index);
        for (var index = 0; index < conjunctions.Count; index++)
        {
            foreach (var requirement in conjunctions[index].Requirements)
            {
                var offset = _offsets[placeOf[requirement.Variable]];
                for (var cell = 0; cell < requirement.Variable.CellCount; cell++)
                {
                    if (requirement.Reading.ByCell[cell] == 0)
                    {
                        _rows[offset + (cell * _wordCount) + (index / 64)] &= ~(1UL << (index & 63));
                    }
                }
            }
        }
    }

    public int WordCount => _wordCount;

    public override void Run(Workspace workspace)
    {
        if (_wordCount == 1)
        {
            RunOneWord(workspace);
            return;
        }

        for (var word = 0; word < _wordCount; word++)
        {
            var met = _start[word];
            var possible = met;
            for (var index = 0; index < _variables.Length; index++)
            {
                var low = workspace.Low[_variables[index]];
                var high = workspace.High[_variables[index]];
                var row = _offsets[index] + (low * _wordCount) + word;
                var all = _rows[row];
                var any = all;
                for (var cell = low + 1; cell <= high; cell++)
                {
                    row += _wordCount;
                    all &= _rows[row];
                    any |= _rows[row];
                }

                met &= all;
                possible &= any;
            }

            workspace.Met[_firstWord + word] = met;
            workspace.Possible[_firstWord + word] = possible;
        }
    }

    private void RunOneWord(Workspace workspace)
    {
        var lows = workspace.Low;
        var highs = workspace.High;
        var rows = _rows;
        var offsets = _offsets;
        var variables = _variables;
        var met = _start[0];
        var possible = met;
        for (var index = 0; index < variables.Length; index++)
        {
            var low = lows[variables[index]];
            var high = highs[variables[index]];
            var all = rows[offsets[index] + low];
            var any = all;
            for (var cell = low + 1; cell <= high; cell++)
            {
                all &= rows[offsets[index] + cell];
                any |= rows[offsets[index] + cell];
            }

            met &= all;
            possible &= any;
        }

        workspace.Met[_firstWord] = met;
        workspace.Possible[_firstWord] = possible;
    }
}
