namespace Noms.Tiering.Assurance;

/// <summary>The stable codes of what can be wrong with the groups for an impact.</summary>
public static class ImpactFaults
{
    /// <summary>A grouping has more groups than a grouping can have.</summary>
    public const string TooManyGroups = "NT6301";

    /// <summary>A file of groups cannot be read at all: it has no header, no column <c>id</c>, or nothing beside it.</summary>
    public const string NotGroups = "NT6302";

    /// <summary>A row of a file of groups is not CSV or not JSON of the right form.</summary>
    public const string NotARow = "NT6303";

    /// <summary>A row of a file of groups has no id, or one that is too long.</summary>
    public const string NoId = "NT6304";

    /// <summary>A file of groups has two rows of one id.</summary>
    public const string IdTwice = "NT6305";

    /// <summary>A group is blank, too long, or has control characters.</summary>
    public const string UnfitGroup = "NT6306";
}
