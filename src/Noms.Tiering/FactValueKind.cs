namespace Noms.Tiering;

/// <summary>What a <see cref="FactValue"/> is.</summary>
public enum FactValueKind
{
    /// <summary>Nobody has recorded it: unknown, which is not the same as none.</summary>
    NotRecorded,

    /// <summary>It is recorded that there is none.</summary>
    None,

    /// <summary>A number.</summary>
    Number,

    /// <summary>Yes or no.</summary>
    Flag,

    /// <summary>One of a choice's values, by its id.</summary>
    Choice,

    /// <summary>A date.</summary>
    Date,

    /// <summary>A code.</summary>
    Code,

    /// <summary>A list of elements.</summary>
    List,
}
