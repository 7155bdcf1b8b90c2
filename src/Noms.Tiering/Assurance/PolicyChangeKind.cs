namespace Noms.Tiering.Assurance;

/// <summary>What sort of change sets two policies apart.</summary>
public enum PolicyChangeKind
{
    /// <summary>A status that stands in place of levels.</summary>
    Status,

    /// <summary>A condition under which a case is invalid data.</summary>
    InvalidData,

    /// <summary>The levels of a scale, its default, or the level at which what is missing is taken.</summary>
    Scale,

    /// <summary>What a missing fact counts as, or when a recorded one is uncertain.</summary>
    MissingFact,

    /// <summary>The value of a parameter, and with it whatever names it.</summary>
    Parameter,

    /// <summary>A derived determinant: a band, a count, a score, a table.</summary>
    Derived,

    /// <summary>Rules of one factor; a rule without a factor by itself.</summary>
    Rules,

    /// <summary>A suffix of the label.</summary>
    Label,
}
