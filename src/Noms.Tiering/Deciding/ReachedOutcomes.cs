namespace Noms.Tiering.Deciding;

/// <summary>
/// The joint outcomes that a list of which something is unknown may turn out to give, kept by what the list states: the lists of a caseload are mostly the
/// same few, and to walk their completions takes longer than all the rest.
/// </summary>
/// <remarks>Mutable, and for one thread at a time. It holds only so much, and begins anew where that is reached.</remarks>
internal sealed class ReachedOutcomes
{
    private const int MostOutcomes = 1 << 20;
    private const int MostLists = 4096;
    private const int LongestKey = 4096;

    private readonly ListVariable _list;
    private readonly Dictionary<string, bool[]> _found = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool[]>.AlternateLookup<ReadOnlySpan<char>> _foundBySpan;
    private readonly char[] _key = new char[LongestKey];
    private readonly bool[] _scratch;
    private int _length;

    public ReachedOutcomes(ListVariable list)
    {
        _list = list;
        _foundBySpan = _found.GetAlternateLookup<ReadOnlySpan<char>>();
        _scratch = new bool[list.Space.Count];
    }

    /// <summary>By outcome, whether it may be given; not to be written to.</summary>
    /// <param name="facts">The case.</param>
    /// <param name="stated">The list; below 0 where the case does not state it.</param>
    /// <param name="workspace">The as-of date and its days.</param>
    public bool[] Of(CaseFacts facts, long stated, Workspace workspace)
    {
        var mayHoldMore = _list.MayHoldMore(facts, stated);
        _length = 0;
        var isKept = TryAppend(workspace.AsOf.DayNumber) && TryAppend(mayHoldMore ? 1 : 0) && TryAppendList(facts, stated, _list.Use.Determinant);
        if (isKept && _foundBySpan.TryGetValue(_key.AsSpan(0, _length), out var found))
        {
            return found;
        }

        var reached = new bool[_scratch.Length];
        _list.Space.Reach(facts, stated, mayHoldMore, workspace, reached, _scratch);
        if (isKept)
        {
            if (_found.Count >= Math.Min(MostLists, MostOutcomes / reached.Length))
            {
                _found.Clear();
            }

            _found.Add(new string(_key, 0, _length), reached);
        }

        return reached;
    }

    private bool TryAppendList(CaseFacts facts, long list, Determinant determinant)
    {
        if (list < 0)
        {
            return TryAppend(list);
        }

        if (!TryAppend(facts.IsComplete(list) ? 1 : 0))
        {
            return false;
        }

        for (var element = facts.FirstOf(list); element >= 0; element = facts.NextOf(element))
        {
            if (!TryAppend(1) || !TryAppendFields(facts, element, determinant))
            {
                return false;
            }
        }

        return TryAppend(0);
    }

    private bool TryAppendFields(CaseFacts facts, int element, Determinant list)
    {
        for (var field = 0; field < list.Fields.Length; field++)
        {
            var value = facts.Field(element, field);
            var isAppended = list.Fields[field].Kind switch
            {
                DeterminantKind.List => TryAppendList(facts, value, list.Fields[field]),
                DeterminantKind.Code when value >= 0 => TryAppendText(facts.TextOf(value)),
                _ => TryAppend(value),
            };
            if (!isAppended)
            {
                return false;
            }
        }

        return true;
    }

    private bool TryAppendText(ReadOnlySpan<char> text)
    {
        if (!TryAppend(text.Length) || !text.TryCopyTo(_key.AsSpan(_length)))
        {
            return false;
        }

        _length += text.Length;
        return true;
    }

    private bool TryAppend(long number)
    {
        if (_length + 4 > _key.Length)
        {
            return false;
        }

        for (var shift = 0; shift < 64; shift += 16)
        {
            _key[_length++] = (char)(number >> shift);
        }

        return true;
    }
}
