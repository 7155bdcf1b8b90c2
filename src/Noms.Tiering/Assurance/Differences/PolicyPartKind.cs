namespace Noms.Tiering.Assurance.Differences;

/// <summary>What sort of part of a policy may differ between two, in the order in which differences are told.</summary>
internal enum PolicyPartKind
{
    Status,
    InvalidData,
    Scale,
    MissingFact,
    Derived,
    Rule,
    Suffix,
}
