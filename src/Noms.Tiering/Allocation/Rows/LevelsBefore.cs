using System.Collections.Immutable;

namespace Noms.Tiering.Allocation.Rows;

/// <summary>Finds the levels that a row states as those before among the levels of the policies.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed class LevelsBefore
{
    private readonly ImmutableArray<TieringPolicy> _policies;
    private readonly NameTable _scales;
    private readonly Dictionary<string, int> _places;
    private readonly ScaleBefore[] _levels;

    public LevelsBefore(ImmutableArray<TieringPolicy> policies)
    {
        _policies = policies;
        ImmutableArray<string> scales = [.. policies.SelectMany(policy => policy.Scales).Select(scale => scale.Id).Distinct(StringComparer.Ordinal)];
        _scales = new NameTable(scales);
        _places = scales.Index().ToDictionary(scale => scale.Item, scale => scale.Index, StringComparer.Ordinal);
        _levels = [.. scales.Select(scale => new ScaleBefore(policies, scale))];
    }

    /// <summary>Forgets the levels before.</summary>
    public static void Clear(DecidedScale[] scales)
    {
        foreach (var scale in scales)
        {
            scale.Previous = -1;
        }
    }

    /// <summary>Takes what a line of NDJSON states; see <see cref="PlainRow.TryTakeLevels"/>.</summary>
    public bool TryTake(PlainCaseReader line, int policy, DecidedScale[] scales)
    {
        Clear(scales);
        for (var index = 0; index < line.PreviousLevels.Count; index++)
        {
            var (scale, level) = line.PreviousLevels[index];
            var place = line.Find(_scales, scale);
            if (place < 0)
            {
                continue;
            }

            if (!TryTake(place, line.Find(_levels[place].Names, level), policy, scales))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Takes one level; see <see cref="PlainRow.TryTakeLevels"/>.</summary>
    public bool TryTake(string scaleId, string levelId, int policy, DecidedScale[] scales)
    {
        var place = _places.GetValueOrDefault(scaleId, -1);
        return place < 0 || TryTake(place, _levels[place].Places.GetValueOrDefault(levelId, -1), policy, scales);
    }

    /// <summary>Takes what a case states, once it is known that its levels are levels.</summary>
    public void Take(TieringCase tieringCase, int policy, DecidedScale[] scales)
    {
        for (var index = 0; index < scales.Length; index++)
        {
            var scale = _policies[policy].Scales[index];
            var level = tieringCase.PreviousLevels.TryGetValue(scale.Id, out var id) ? scale.LevelById(id) : null;
            scales[index].Previous = level?.Index ?? -1;
        }
    }

    private bool TryTake(int scale, int level, int policy, DecidedScale[] scales)
    {
        if (level < 0)
        {
            return false;
        }

        var (own, previous) = _levels[scale].In(policy, level);
        if (own >= 0)
        {
            scales[own].Previous = previous;
        }

        return true;
    }

    /// <summary>The levels of one scale in all versions.</summary>
    private sealed class ScaleBefore
    {
        private readonly (int Scale, int[] Levels)[] _byPolicy;

        public ScaleBefore(ImmutableArray<TieringPolicy> policies, string scaleId)
        {
            var own = policies.Select(policy => policy.Scales.FirstOrDefault(scale => scale.Id == scaleId)).ToArray();
            string[] names = [.. own.SelectMany(scale => scale?.Levels ?? []).Select(level => level.Id).Distinct(StringComparer.Ordinal)];
            Names = new NameTable(names);
            Places = names.Index().ToDictionary(level => level.Item, level => level.Index, StringComparer.Ordinal);
            _byPolicy =
            [
                .. own.Select((scale, policy) => scale is null
                    ? (-1, [])
                    : (policies[policy].Scales.IndexOf(scale), names.Select(name => scale.LevelById(name)?.Index ?? -1).ToArray())),
            ];
        }

        public NameTable Names { get; }

        public Dictionary<string, int> Places { get; }

        public (int Scale, int Level) In(int policy, int level)
        {
            var (scale, levels) = _byPolicy[policy];
            return scale < 0 ? (-1, -1) : (scale, levels[level]);
        }
    }
}
