namespace Noms.Tiering;

/// <summary>Where a requirement stands.</summary>
public enum RequirementState
{
    /// <summary>Still to be done, or under way.</summary>
    Outstanding,

    /// <summary>Done.</summary>
    Completed,

    /// <summary>Over without having been done.</summary>
    Ended,
}
