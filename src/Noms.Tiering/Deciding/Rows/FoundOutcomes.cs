namespace Noms.Tiering.Deciding.Rows;

/// <summary>
/// What conditions that can be unknown have come to, kept by the key of all that they depend on. What a case comes to is the same whatever is kept; the open
/// cases of a caseload are mostly open in the same few ways, and to walk what is open takes longer than all the rest.
/// </summary>
/// <remarks>Mutable, and for one thread at a time. It holds only so much, and begins anew where that is reached.</remarks>
internal sealed class FoundOutcomes(CompiledPolicy policy)
{
    private const int FirstPlaces = 1 << 7;
    private const int MostPlaces = 1 << 14;

    /// <summary>A bit that no key has, so that none looks like an empty place.</summary>
    private const ulong Taken = 1UL << 63;

    /// <summary>For fewer cases it is not worth making.</summary>
    private const int FewCases = 16;

    private readonly ulong[] _met = new ulong[policy.OutcomeWords];
    private readonly ulong[] _possibly = new ulong[policy.OutcomeWords];
    private OpenKey? _key;
    private int _cases;

    // By place a key; then what is met and what may be, word by word, and two words for each scale.
    private ulong[] _places = [];
    private int _stride;
    private int _count;

    /// <summary>Decides the case that has been read into a workspace with its bits, and of whose lists none is open; false where no key says all of it.</summary>
    public bool TryDecide(CaseFacts facts, Workspace workspace, TieringOutcome outcome) =>
        HasBegun() && TryDecide(_key!.OfRows(workspace), facts, workspace, outcome);

    /// <summary>The same of one of which no more is known than its bits and what its rows add to the key.</summary>
    public bool TryDecide(ulong ofRows, CaseFacts facts, Workspace workspace, TieringOutcome outcome)
    {
        if (!HasBegun())
        {
            return false;
        }

        var key = _key!.Of(ofRows, facts, workspace) | Taken;
        var place = PlaceOf(key);
        workspace.OpenKey = key;
        workspace.IsRecalled = _places[place] == key;
        if (!workspace.IsRecalled)
        {
            place = Add(key, facts, workspace);
        }

        Read(_places.AsSpan(place + 1, _stride - 1), workspace, outcome);
        return true;
    }

    private bool HasBegun() => _key is not null || TryBegin();

    private bool TryBegin()
    {
        if (_cases > FewCases || ++_cases <= FewCases || (_key = policy.Rows.Key) is null)
        {
            return false;
        }

        _stride = 1 + (2 * policy.OutcomeWords) + (2 * _key.Scales.Length);
        _places = new ulong[FirstPlaces * _stride];
        return true;
    }

    private void Read(ReadOnlySpan<ulong> found, Workspace workspace, TieringOutcome outcome)
    {
        var affected = _key!.Affected;
        for (var word = 0; word < affected.Length; word++)
        {
            var closed = policy.MetOf(workspace.Known, word) & ~affected[word];
            outcome.Met[word] = closed | found[0];
            outcome.Possibly[word] = closed | found[1];
            found = found[2..];
        }

        foreach (var scale in _key.Scales)
        {
            var open = new ScaleOutcome((int)found[1] & 0xFF, (int)found[1] >> 8, found[0], false, false);
            outcome.Scales[scale.Scale] = scale.Outcome(open, workspace.Known);
            found = found[2..];
        }

        foreach (var scale in _key.ClosedScales)
        {
            outcome.Scales[scale] = Evaluation.CombineKnown(policy, workspace, outcome, scale);
        }
    }

    private int Add(ulong key, CaseFacts facts, Workspace workspace)
    {
        if (++_count * 2 * _stride >= _places.Length)
        {
            Grow();
        }

        var place = PlaceOf(key);
        _places[place] = key;
        var found = _places.AsSpan(place + 1, _stride - 1);
        if (workspace.IsUnread)
        {
            CaseIntake.Read(policy, facts, workspace.AsOf, workspace);
        }

        Evaluation.EvaluateOpen(policy, facts, workspace);
        Evaluation.TakeBits(policy, workspace, _met, _possibly);
        for (var word = 0; word < _met.Length; word++)
        {
            found[0] = _met[word] & _key!.Affected[word];
            found[1] = _possibly[word] & _key.Affected[word];
            found = found[2..];
        }

        foreach (var scale in _key!.Scales)
        {
            var open = Evaluation.CombineOpen(policy, workspace, scale.Floors, scale.Diagrams, _met);
            found[0] = open.Possible;
            found[1] = (ulong)(open.Level | (open.MetLevel << 8));
            found = found[2..];
        }

        return place;
    }

    /// <summary>Where a key stands, or would.</summary>
    private int PlaceOf(ulong key)
    {
        var mask = (_places.Length / _stride) - 1;
        var place = (int)(key * 0x9E3779B97F4A7C15 >> 40) & mask;
        while (_places[place * _stride] is not 0 and var other && other != key)
        {
            place = (place + 1) & mask;
        }

        return place * _stride;
    }

    private void Grow()
    {
        var before = _places;
        if (before.Length >= MostPlaces * _stride)
        {
            Array.Clear(before);
            _count = 1;
            return;
        }

        _places = new ulong[before.Length * 2];
        for (var place = 0; place < before.Length; place += _stride)
        {
            if (before[place] != 0)
            {
                before.AsSpan(place, _stride).CopyTo(_places.AsSpan(PlaceOf(before[place])));
            }
        }
    }
}
