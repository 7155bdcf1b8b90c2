namespace Noms.Tiering.Policies;

/// <summary>One item of a score: what it gives points for.</summary>
/// <remarks>Immutable. The kinds are the sealed types of this folder, and no others.</remarks>
public abstract class ScoreItem
{
    private protected ScoreItem(string id, string title)
    {
        Id = id;
        Title = title;
    }

    /// <summary>The id, unique in its score.</summary>
    public string Id { get; }

    /// <summary>How a person reads it.</summary>
    public string Title { get; }
}
