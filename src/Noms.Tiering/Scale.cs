using System.Collections.Immutable;
using Noms.Tiering.Policies.Reading;

namespace Noms.Tiering;

/// <summary>An ordered list of outcomes, such as <c>tier</c> from 1 to 4. A policy may have several.</summary>
/// <remarks>Immutable. Levels of two scales never compare.</remarks>
public sealed class Scale
{
    internal Scale(string id, string title, Parts<LevelName> levels, int defaultIndex, bool opensHigh)
    {
        Id = id;
        Title = title;
        var made = new Parts<Level>(levels.Count);
        for (var index = 0; index < levels.Count; index++)
        {
            made.Add(new Level(this, index, levels[index].Id, levels[index].Title));
        }

        Levels = made.ToImmutable();
        Default = Levels[defaultIndex];
        MissingGivesHighest = opensHigh;
    }

    /// <summary>The id, such as <c>tier</c>.</summary>
    public string Id { get; }

    /// <summary>How a person reads it.</summary>
    public string Title { get; }

    /// <summary>The levels, lowest first; at least one and at most 64.</summary>
    public ImmutableArray<Level> Levels { get; }

    /// <summary>The level where no rule proposes any.</summary>
    public Level Default { get; }

    /// <summary>
    /// Whether missing determinants that are open are taken where they give the highest level.
    /// By default they give the lowest: the least necessary (NOMS Offender Management Model, 3.60).
    /// </summary>
    public bool MissingGivesHighest { get; }

    /// <summary>The level with this id, or <see langword="null"/>.</summary>
    public Level? LevelById(string levelId)
    {
        foreach (var level in Levels)
        {
            if (level.Id == levelId)
            {
                return level;
            }
        }

        return null;
    }

    /// <summary>The title.</summary>
    public override string ToString() => Title;
}
