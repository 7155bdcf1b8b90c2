namespace Noms.Tiering;

/// <summary>The gender recorded for the person.</summary>
public enum Gender
{
    /// <summary>Female.</summary>
    Female,

    /// <summary>Male.</summary>
    Male,

    /// <summary>Neither, or recorded otherwise.</summary>
    Other,
}
