using System.Collections.Immutable;

namespace Noms.Tiering.Allocation.Rows;

/// <summary>Finds the levels that a row states as those before among the levels of the policies.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed class LevelsBefore
{
    private readonly ImmutableArray<TieringPolicy> _policies;
    private readonly NameTable _scales;
    private readonly ScaleBefore[] _levels;

    public LevelsBefore(ImmutableArray<TieringPolicy> policies)
    {
        _policies = policies;
        ImmutableArray<string> scales = [.. policies.SelectMany(policy => policy.Scales).Select(scale => scale.Id).Distinct(StringComparer.Ordinal)];
        _scales = new NameTable(scales);
        _levels = [.. scales.Select(scale => new ScaleBefore(policies, scale))];
    }

    /// <summary>
    /// Takes what a line states, for the policy at a place. False where a level is none of its scale's in any version, so that the row is a reject. A
    /// scale that no policy has is passed over.
    /// </summary>
    public bool TryTake(PlainCaseReader line, int policy, DecidedScale[] scales)
    {
        foreach (var scale in scales)
        {
            scale.Previous = -1;
        }

        for (var index = 0; index < line.PreviousLevels.Count; index++)
        {
            var (scale, level) = line.PreviousLevels[index];
            var place = line.Find(_scales, scale);
            if (place < 0)
            {
                continue;
            }

            var before = line.Find(_levels[place].Names, level);
            if (before < 0)
            {
                return false;
            }

            var (own, previous) = _levels[place].In(policy, before);
            if (own >= 0)
            {
                scales[own].Previous = previous;
            }
        }

        return true;
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

    /// <summary>The levels of one scale in all versions.</summary>
    private sealed class ScaleBefore
    {
        private readonly (int Scale, int[] Levels)[] _byPolicy;

        public ScaleBefore(ImmutableArray<TieringPolicy> policies, string scaleId)
        {
            var own = policies.Select(policy => policy.Scales.FirstOrDefault(scale => scale.Id == scaleId)).ToArray();
            string[] names = [.. own.SelectMany(scale => scale?.Levels ?? []).Select(level => level.Id).Distinct(StringComparer.Ordinal)];
            Names = new NameTable(names);
            _byPolicy =
            [
                .. own.Select((scale, policy) => scale is null
                    ? (-1, [])
                    : (policies[policy].Scales.IndexOf(scale), names.Select(name => scale.LevelById(name)?.Index ?? -1).ToArray())),
            ];
        }

        public NameTable Names { get; }

        public (int Scale, int Level) In(int policy, int level)
        {
            var (scale, levels) = _byPolicy[policy];
            return scale < 0 ? (-1, -1) : (scale, levels[level]);
        }
    }
}
