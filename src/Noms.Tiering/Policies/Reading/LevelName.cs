namespace Noms.Tiering.Policies.Reading;

/// <summary>A level as its scale lists it.</summary>
internal sealed record LevelName(string Id, string Title);
