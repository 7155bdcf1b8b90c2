using Noms.Tiering.Tests.Properties;

namespace Noms.Tiering.Tests.Explaining;

/// <summary>The nearest changes of a case by trying all of them: of one determinant, of every two, and so on. It shares nothing with the library's search.</summary>
internal sealed class PlainNearest
{
    private readonly TieringEngine _engine;
    private readonly TieringCase _case;
    private readonly DateOnly _asOf;
    private readonly List<List<Move>> _moves;
    private readonly TieringOutcome _outcome;
    private readonly Dictionary<string, int>[][] _found;

    /// <summary>Tries changes of more and more determinants until every level is found, all have been tried, or the next are too many.</summary>
    public PlainNearest(TieringEngine engine, TieringCase tieringCase, DateOnly asOf, List<List<Move>> moves, int mostCases)
    {
        _engine = engine;
        _case = tieringCase;
        _asOf = asOf;
        _moves = moves;
        _outcome = engine.CreateOutcome();
        _found = [.. engine.Policy.Scales.Select(s => s.Levels.Select(_ => new Dictionary<string, int>(StringComparer.Ordinal)).ToArray())];
        for (var size = 0; size <= moves.Count && Cases(size) <= mostCases && Array.Exists(_found, s => Array.Exists(s, l => l.Count == 0)); size++)
        {
            Try(size, 0, []);
            TriedTo = size;
        }
    }

    /// <summary>Every change of at most so many determinants has been tried.</summary>
    public int TriedTo { get; }

    public bool TriedAll => TriedTo == _moves.Count;

    /// <summary>The nearest sets of determinants for a level with the cells that they cross, best first: as <c>0 2: 3</c>. Empty where none was found.</summary>
    public List<string> Of(int scale, int level)
    {
        var fewest = _found[scale][level].Keys.Select(k => k.Split(' ').Length).DefaultIfEmpty(0).Min();
        return
        [
            .. _found[scale][level].Where(f => f.Key.Split(' ').Length == fewest)
                .OrderBy(f => f.Value)
                .ThenBy(f => string.Join(' ', f.Key.Split(' ').Select(o => o.PadLeft(3, '0'))), StringComparer.Ordinal)
                .Select(f => $"{f.Key}: {f.Value}"),
        ];
    }

    private long Cases(int size)
    {
        var sums = new long[size + 1];
        sums[0] = 1;
        foreach (var count in _moves.Select(m => m.Count))
        {
            for (var taken = size; taken > 0; taken--)
            {
                sums[taken] = Math.Min(1_000_000, sums[taken] + (sums[taken - 1] * count));
            }
        }

        return sums[size];
    }

    private void Try(int left, int from, List<Move> sofar)
    {
        if (left == 0)
        {
            var others = sofar.Select(m => m.Fact.Determinant.Id).ToHashSet(StringComparer.Ordinal);
            _engine.Decide(_case.WithFacts([.. _case.Facts.Where(f => !others.Contains(f.Determinant.Id)), .. sofar.Select(m => m.Fact)]), _asOf, _outcome);
            for (var scale = 0; scale < _found.Length; scale++)
            {
                if (_outcome.LevelOf(scale) is { } level)
                {
                    var key = string.Join(' ', sofar.Select(m => m.Order));
                    var crossed = sofar.Sum(m => m.Crossed);
                    _found[scale][level.Index][key] = Math.Min(crossed, _found[scale][level.Index].GetValueOrDefault(key, int.MaxValue));
                }
            }

            return;
        }

        for (var index = from; index <= _moves.Count - left; index++)
        {
            foreach (var move in _moves[index])
            {
                Try(left - 1, index + 1, [.. sofar, move]);
            }
        }
    }
}
