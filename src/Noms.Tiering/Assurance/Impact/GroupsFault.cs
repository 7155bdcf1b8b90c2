namespace Noms.Tiering.Assurance;

/// <summary>What is wrong with a row of a file of groups.</summary>
/// <param name="Line">The line on which the row begins, from 1.</param>
/// <param name="Code">A stable code, one of <see cref="ImpactFaults"/>.</param>
/// <param name="Reason">What is wrong, in lower case, without any value of the row.</param>
public sealed record GroupsFault(long Line, string Code, string Reason)
{
    /// <summary>One line, such as <c>line 3: NT6304: ...</c>.</summary>
    public override string ToString() => $"line {Line}: {Code}: {Reason}";
}
