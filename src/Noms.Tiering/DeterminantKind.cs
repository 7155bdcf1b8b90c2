namespace Noms.Tiering;

/// <summary>What sort of value a <see cref="Determinant"/> takes.</summary>
public enum DeterminantKind
{
    /// <summary>An exact decimal number, such as a score or a percentage.</summary>
    Number,

    /// <summary>Yes or no.</summary>
    Flag,

    /// <summary>One of a fixed list of values, such as a level of risk of serious harm.</summary>
    Choice,

    /// <summary>A calendar date.</summary>
    Date,

    /// <summary>A short text from a list that is not fixed, such as a register code. Compared letter by letter.</summary>
    Code,

    /// <summary>Any number of elements, each with fields of its own, such as sentences.</summary>
    List,
}
