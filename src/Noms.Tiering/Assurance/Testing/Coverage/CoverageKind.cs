namespace Noms.Tiering.Assurance;

/// <summary>What of a policy a case can cover.</summary>
public enum CoverageKind
{
    /// <summary>A rule is met in some case.</summary>
    RuleMet,

    /// <summary>A rule that has a condition is unmet in some case.</summary>
    RuleUnmet,

    /// <summary>A rule that proposes a level decides in some case.</summary>
    RuleDecides,

    /// <summary>
    /// A test in a condition matters alone: two cases between which, of the tests of the condition, only that one turns, and with it the condition.
    /// </summary>
    TestAlone,

    /// <summary>
    /// A bound, seen from one side: some case has the value at the bound, another that one step of the determinant below. Of a count or score that of its
    /// totals that is nearest.
    /// </summary>
    Bound,

    /// <summary>A value that a case can state: of a choice, a flag, a code that the policy names, or none.</summary>
    Value,

    /// <summary>A determinant is not recorded in some case, or is recorded and uncertain.</summary>
    Missing,

    /// <summary>A test of the elements of a list is met by some element, or unmet by one.</summary>
    ElementTest,

    /// <summary>A band, a branch, a cell of a table, or the part that a fallback, a greatest or a least takes.</summary>
    Branch,

    /// <summary>A status, a condition of invalid data, an override, a suffix or an output comes about.</summary>
    Outcome,
}
