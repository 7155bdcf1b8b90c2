namespace Noms.Tiering;

/// <summary>At which level the person is managed in multi-agency public protection arrangements, least first.</summary>
public enum MappaLevel
{
    /// <summary>Not managed under these arrangements.</summary>
    None,

    /// <summary>Ordinary agency management.</summary>
    Level1,

    /// <summary>Active multi-agency management.</summary>
    Level2,

    /// <summary>Active multi-agency management with senior oversight.</summary>
    Level3,
}
