namespace Noms.Tiering.Assurance;

/// <summary>Of what a share of a group is taken.</summary>
public enum GroupMeasure
{
    /// <summary>Of those whose level is raised.</summary>
    Raised,

    /// <summary>Of those whose level is lowered.</summary>
    Lowered,

    /// <summary>Of those who come to one thing before.</summary>
    Before,

    /// <summary>Of those who come to one thing after.</summary>
    After,
}
