using System.Collections.Immutable;

namespace Noms.Tiering.Assurance;

/// <summary>
/// The cases that are missing from those of a policy, made from its diagrams: each with few facts, a title that says what it shows, and what the policy decides now as what it expects.
/// They are marked to be reviewed. A person reads each against the policy's sources and takes the mark out; what the policy decides is not yet what it should decide.
/// </summary>
/// <remarks>Immutable and safe to share between threads. The same policy and cases give the same cases.</remarks>
public sealed class MissingCases
{
    private readonly ReadOnlyMemory<byte> _file;

    internal MissingCases(ImmutableArray<PolicyCase> made, ReadOnlyMemory<byte> file, PolicyCoverage before, PolicyCoverage after)
    {
        Made = made;
        _file = file;
        Before = before;
        After = after;
    }

    /// <summary>The name of the file that the made cases say they are of.</summary>
    public const string FileName = "made.json";

    /// <summary>The cases that were made, in the order in which they are needed.</summary>
    public ImmutableArray<PolicyCase> Made { get; }

    /// <summary>What the given cases cover.</summary>
    public PolicyCoverage Before { get; }

    /// <summary>What they cover together with those that were made. What is still missing could neither be made nor proved impossible.</summary>
    public PolicyCoverage After { get; }

    /// <summary>Makes what is missing.</summary>
    /// <param name="cases">The cases that there are; there may be none.</param>
    public static MissingCases Of(PolicyCases cases)
    {
        ArgumentNullException.ThrowIfNull(cases);
        return new CaseMaking(cases).Make();
    }

    /// <summary>The made cases as a file of cases; an empty list, which is no such file, where nothing was missing.</summary>
    public byte[] ToUtf8Json() => _file.ToArray();

    /// <summary>What was made, and what the cases then cover.</summary>
    public string ToText() => string.Concat(Made.Select(m => $"made  {m.Title}\n")) + (Made.IsEmpty ? "" : "\n") + After.ToText();

    /// <summary>How many cases were made.</summary>
    public override string ToString() => $"{AssuranceText.Cases(Made.Length)} made for {Before.Cases.Policy}";
}
