using System.Collections.Immutable;
using Noms.Tiering.Deciding;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Allocation.Rows;

/// <summary>What an entry of the profile says, by one number for all of its keys together.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed class ProfileTable
{
    private readonly Key[] _keys;

    public ProfileTable(CompiledPolicy policy, ProfileEntry entry)
    {
        Entry = entry;
        _keys = [.. entry.By.Select(by => KeyOf(policy, by))];
        Lines = [.. Joined(_keys.Select(key => key.Names)).Select(key => entry.Lines.Of(key))];
    }

    public ProfileEntry Entry { get; }

    /// <summary>Whether it looks up by determinants, and not by levels alone.</summary>
    public bool ReadsDeterminants => Array.Exists(_keys, key => key.Scale < 0);

    /// <summary>What it says at each place.</summary>
    public ImmutableArray<ImmutableArray<string>> Lines { get; }

    /// <summary>The place of an outcome; -1 where there is no level, or a value by which to look up is not known.</summary>
    public int PlaceOf(TieringOutcome outcome)
    {
        if (outcome.State != DecisionState.Decided)
        {
            return -1;
        }

        var place = 0;
        foreach (var key in _keys)
        {
            int own;
            if (key.Scale >= 0)
            {
                own = outcome.FinalOf(key.Scale).Level;
            }
            else if (outcome.Workspace.Low[key.Variable] == outcome.Workspace.High[key.Variable])
            {
                own = outcome.Workspace.Low[key.Variable];
            }
            else
            {
                return -1;
            }

            place = (place * key.Names.Length) + own;
        }

        return place;
    }

    private static Key KeyOf(CompiledPolicy policy, ProfileKey by) =>
        by.Scale is { } scale
            ? new Key(policy.Policy.Scales.IndexOf(scale), -1, [.. scale.Levels.Select(level => level.Id)])
            : new Key(-1, policy.ProfileVariables[by.Determinant!].Index, [.. by.Determinant!.Values.Select(value => value.Id)]);

    private static IEnumerable<string> Joined(IEnumerable<string[]> keys) =>
        keys.Skip(1).Aggregate<string[], IEnumerable<string>>(keys.First(), (joined, names) => joined.SelectMany(_ => names, (before, name) => before + "/" + name));

    private sealed record Key(int Scale, int Variable, string[] Names);
}
