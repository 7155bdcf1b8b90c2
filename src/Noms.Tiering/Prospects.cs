namespace Noms.Tiering;

/// <summary>The prospects for achieving the objectives in the time that the sentence allows, least first.</summary>
public enum Prospects
{
    /// <summary>Poor.</summary>
    Poor,

    /// <summary>Fair.</summary>
    Fair,

    /// <summary>Good.</summary>
    Good,
}
