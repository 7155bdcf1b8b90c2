using System.Collections.Immutable;
using Noms.Tiering.Policies.Reading;
using Noms.Tiering.Tracing;

namespace Noms.Tiering.Assurance;

/// <summary>Reads what a case expects of one scale.</summary>
internal sealed class ScaleExpectationReader(TieringPolicy policy, FaultList faults)
{
    private static readonly string[] OverrideWords = [.. Enum.GetValues<OverrideStanding>().Select(TraceWords.Of)];
    private static readonly string[] JudgementWords = [.. Enum.GetValues<JudgementStanding>().Select(TraceWords.Of)];

    private readonly PolicyNames _names = new(faults);

    public ExpectedScale? Read(JsonValue value, Scale scale, DecisionState state)
    {
        if (PolicyObject.Open(
            value, faults, "a scale", "level", "calculated", "deciding", "decidedByOneOf", "possible", "keptOpenBy", "protectedFloor", "overrides", "judgement", "inConflict") is not { } part)
        {
            return null;
        }

        if (part.Has("level") != (state == DecisionState.Decided)
            || (state == DecisionState.Status && !part.Has("calculated"))
            || (state == DecisionState.InvalidData && part.Has("calculated")))
        {
            faults.Add(
                PolicyCaseFaults.Contradiction, value, "a scale has a `level`, beside a status `calculated` in its place, and beside invalid data neither");
        }

        var levels = scale.Levels.Select(l => l.Id).ToArray();
        var rules = policy.Rules.Select(r => r.Id).ToArray();
        var level = Level("level");
        var calculated = Level("calculated");
        var deciding = part.Need("deciding") is { } named ? _names.Several(named, "rule", FaultCodes.UnknownRule, rules) : [];
        var possible = part.Need("possible") is { } open ? _names.Several(open, "level", FaultCodes.UnknownLevel, levels) : [];
        return new ExpectedScale
        {
            Level = level,
            Calculated = calculated ?? level,
            Deciding = deciding,
            DecidedByOneOf = part.Find("decidedByOneOf") is { } one ? _names.Several(one, "rule", FaultCodes.UnknownRule, rules) : [],
            Possible = possible,
            KeptOpenBy = part.Find("keptOpenBy") is { } kept
                ? _names.Several(kept, "determinant in `reads` called", FaultCodes.UnknownDeterminant, [.. policy.Reads.Select(r => r.Determinant.Id)])
                : null,
            ProtectedFloor = Level("protectedFloor"),
            Overrides = part.Find("overrides") is { } overrides ? Overrides(overrides) : ImmutableDictionary<string, OverrideStanding>.Empty,
            Judgement = part.Find("judgement") is { } judged && Scalars.Word(judged, faults, JudgementWords) is { } word
                ? (JudgementStanding)Array.IndexOf(JudgementWords, word)
                : null,
            IsInConflict = part.Flag("inConflict"),
        };

        string? Level(string name) => part.Find(name) is { } at ? _names.One(at, "level", FaultCodes.UnknownLevel, levels) : null;
    }

    // Overrides that were recorded for the person have ids of their own, so any id may stand here.
    private ImmutableDictionary<string, OverrideStanding> Overrides(JsonValue value) =>
        PolicyObject.Open(value, faults, "`overrides`") is not { } part ? ImmutableDictionary<string, OverrideStanding>.Empty : part.Value.Members
            .Select(m => (m.Name, Word: Scalars.Word(m.Value, faults, OverrideWords)))
            .Where(o => o.Word is not null)
            .ToImmutableDictionary(o => o.Name, o => (OverrideStanding)Array.IndexOf(OverrideWords, o.Word), StringComparer.Ordinal);
}
