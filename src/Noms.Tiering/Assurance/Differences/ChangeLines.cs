using System.Collections.Immutable;
using Noms.Tiering.Policies;
using Noms.Tiering.Tracing;

namespace Noms.Tiering.Assurance.Differences;

/// <summary>What differs in the parts of a change, a line for each.</summary>
internal sealed class ChangeLines
{
    private readonly PolicyPair _pair;

    private ChangeLines(PolicyPair pair)
    {
        _pair = pair;
    }

    public static ImmutableArray<string> Of(PolicyPair pair, ChangeGroup group)
    {
        var lines = new ChangeLines(pair);
        return group.Kind == PolicyChangeKind.Parameter
            ? [.. group.Parameters.Select(lines.Parameter), $"read by {BoundText.Join([.. group.Parts.Select(p => p.Id)], "and")}"]
            : [.. group.Parts.Select(lines.Part)];
    }

    private string Parameter(string id)
    {
        var (before, after) = (Value(_pair.Before, id), Value(_pair.After, id));
        return $"{id}: {before} before, {after} after";
    }

    private static string Value(PolicySide side, string id) =>
        side.Policy.Parameters.FirstOrDefault(p => p.Id == id) is not { } parameter ? "none"
            : parameter.ValueText is { Length: > 0 } text ? text
            : "an empty list";

    private string Part(PolicyPart part)
    {
        var (before, after) = (Text(part, _pair.Before), Text(part, _pair.After));
        return (before, after) switch
        {
            (null, { } added) => $"new: {Named(part)}{added}",
            ({ } removed, null) => $"gone: {Named(part)}{removed}",
            _ when before == after || part.Kind == PolicyPartKind.Derived => Detailed(part),
            _ => $"{Named(part)}{before} before; {after} after",
        };
    }

    /// <summary>Where titles do not tell, what the parts say does.</summary>
    private string Detailed(PolicyPart part)
    {
        if (part.Kind == PolicyPartKind.Derived)
        {
            return DerivedLines.Of(_pair.Before.Derived[part.Id], _pair.After.Derived[part.Id]);
        }

        var (before, after) = (Detail(part, _pair.Before), Detail(part, _pair.After));
        var said = before == after ? "made otherwise"
            : before.When == after.When ? $"{before.Gives} before; {after.Gives} after"
            : before.Gives == after.Gives ? $"where {before.When} before; where {after.When} after"
            : $"{before.Gives} where {before.When} before; {after.Gives} where {after.When} after";
        return $"{Named(part)}{Text(part, _pair.After)}: {said}";
    }

    private string Named(PolicyPart part) => part.Kind switch
    {
        PolicyPartKind.Scale or PolicyPartKind.Derived => "",
        PolicyPartKind.MissingFact => PhraseText.Title(_pair.After.Uses[part.Id].Determinant) + ": ",
        _ => part.Id + ": ",
    };

    private static string? Text(PolicyPart part, PolicySide side) => part.Kind switch
    {
        PolicyPartKind.Rule => side.Rules.GetValueOrDefault(part.Id)?.Title,
        PolicyPartKind.Derived => side.Derived[part.Id].Title,
        PolicyPartKind.Scale => side.Scales[part.Id] is var scale
            ? $"levels {string.Join(", ", scale.Levels.Select(l => l.Id))}, by default {scale.Default.Id}, missing facts give the {(scale.MissingGivesHighest ? "highest" : "lowest")}"
            : null,
        PolicyPartKind.MissingFact => MissingFactText.Of(side.Uses[part.Id]),
        _ => side.ConditionOf(part) is { } condition ? $"where {ConditionText.Of(condition)}" : null,
    };

    private static (string When, string Gives) Detail(PolicyPart part, PolicySide side) => (
        side.ConditionOf(part) is { } condition ? ConditionText.Of(condition) : "",
        part.Kind == PolicyPartKind.Rule && side.Rules.TryGetValue(part.Id, out var rule) ? Proposal(rule.Proposal) : "");

    private static string Proposal(Proposal proposal) => proposal switch
    {
        FloorProposal floor => $"at least {Level(floor.Level)}{(floor.IsProtected ? ", protected" : "")}",
        CapProposal cap => $"at most {Level(cap.Level)} on {BoundText.Join([.. cap.On], "and")}",
        LevelProposal level => $"{Level(level.Level)} by {level.AuthorityTitle} authority",
        OutputProposal output => output.Output.Title,
        _ => "",
    };

    private static string Level(ProposedLevel level) => level.Fixed is { } one ? PhraseText.Level(one) : level.Derived!.Title;
}
