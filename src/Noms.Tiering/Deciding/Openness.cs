namespace Noms.Tiering.Deciding;

/// <summary>Whether a determinant of a case could be something else than what was used.</summary>
internal enum Openness : byte
{
    /// <summary>No.</summary>
    Closed,

    /// <summary>Nothing is recorded: it could be anything.</summary>
    Missing,

    /// <summary>A value is recorded and used, but it could be anything.</summary>
    Uncertain,
}
