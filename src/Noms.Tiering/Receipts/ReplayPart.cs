namespace Noms.Tiering.Receipts;

/// <summary>In what a replay can differ from its receipt.</summary>
public enum ReplayPart
{
    /// <summary>The receipt itself: its seal is broken.</summary>
    Receipt,

    /// <summary>The policy: its id, version, window or hash, or that none is in force.</summary>
    Policy,

    /// <summary>The case: another fact, source, date, previous level, override or judgement, even where the outcome is the same.</summary>
    Inputs,

    /// <summary>The version of the library. Alone it makes no decision another.</summary>
    Engine,

    /// <summary>What it came to: state, status, label, or a scale's level, possible levels or deciding rules.</summary>
    Outcome,

    /// <summary>The steps: a value read, the truth of a rule, what it proposed.</summary>
    Trace,
}
