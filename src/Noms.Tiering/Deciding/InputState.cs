namespace Noms.Tiering.Deciding;

/// <summary>What a case may state of one of its determinants: a value, or nothing.</summary>
/// <param name="Low">The least cell that it stands for.</param>
/// <param name="High">The greatest.</param>
/// <param name="IsOpen">Whether it is that nothing is recorded, and could be anything.</param>
internal readonly record struct InputState(int Low, int High, bool IsOpen);
