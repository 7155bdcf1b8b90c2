namespace Noms.Tiering;

/// <summary>Under which category the person is managed in multi-agency public protection arrangements. The categories do not rise.</summary>
public enum MappaCategory
{
    /// <summary>Not managed under these arrangements.</summary>
    None,

    /// <summary>Registered sexual offenders.</summary>
    Category1,

    /// <summary>Violent and other sexual offenders.</summary>
    Category2,

    /// <summary>Other dangerous offenders.</summary>
    Category3,

    /// <summary>Terrorism; later than 2008.</summary>
    Category4,
}
