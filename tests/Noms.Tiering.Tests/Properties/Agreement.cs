using System.Globalization;
using Noms.Tiering.Tests.Oracle;

namespace Noms.Tiering.Tests.Properties;

/// <summary>Where the engine and the plain evaluator say different things about a case.</summary>
internal static class Agreement
{
    /// <summary>Every difference of the decision, one a line; <see langword="null"/> where there is none.</summary>
    public static string? Differences(TieringDecision decision, PlainDecision plain)
    {
        var differences = new List<string>();
        Compare(differences, "state", decision.State, plain.State);
        Compare(differences, "status", decision.Status?.Id, plain.Status?.Id);
        if (plain.State == DecisionState.InvalidData)
        {
            return Lines(differences);
        }

        foreach (var output in decision.Outputs)
        {
            Compare(differences, $"output {output.Output.Id}", output.Truth, plain.Outputs[output.Output.Id]);
        }

        foreach (var (scale, expected) in decision.Scales.Zip(plain.Scales))
        {
            Scale(differences, decision, scale, expected);
        }

        return Lines(differences);
    }

    /// <summary>Every difference of the trace, one a line; <see langword="null"/> where there is none.</summary>
    public static string? TraceDifferences(TieringDecision decision, PlainDecision plain)
    {
        var differences = new List<string>();
        var trace = decision.Trace;
        foreach (var rule in trace.Rules)
        {
            var id = rule.Rule.Id;
            Compare(differences, $"truth of {id}", rule.Truth, plain.Rules[id]);
            if (plain.State != DecisionState.InvalidData && rule.Rule.Proposal.Scale is { } scale)
            {
                var expected = plain.Scales.Single(s => s.Scale == scale);
                Compare(differences, $"{id} deciding", rule.IsDeciding, expected.Deciding.Contains(id));
                Compare(differences, $"{id} one of deciding", rule.IsOneOfDeciding, expected.DecidedByOneOf.Contains(id));
                Compare(differences, $"{id} necessary", rule.IsNecessary ?? expected.Necessary.Contains(id), expected.Necessary.Contains(id));
            }
        }

        foreach (var derived in trace.Derived)
        {
            var range = plain.Derived[derived.Derived.Id];
            Compare(differences, $"least of {derived.Derived.Id}", derived.Lowest, Least(derived.Derived.Output, range));
            if (range.High != decimal.MaxValue)
            {
                Compare(differences, $"greatest of {derived.Derived.Id}", derived.Highest, Value(derived.Derived.Output, range.High));
            }
        }

        foreach (var scale in trace.Scales)
        {
            Compare(differences, $"scale {scale.Decision.Scale.Id}", scale.Decision.CalculatedLevel?.Id, plain.Scales.FirstOrDefault(s => s.Scale == scale.Decision.Scale)?.Calculated.Id);
        }

        return Lines(differences);
    }

    private static FactValue Least(Determinant output, PlainRange range) => range.CanBeNone ? FactValue.None : Value(output, range.Low);

    private static FactValue Value(Determinant output, decimal? value) => (output.Kind, value) switch
    {
        (_, null) => FactValue.None,
        (DeterminantKind.Number, { } number) => FactValue.Number(number),
        (DeterminantKind.Flag, { } flag) => FactValue.Flag(flag == 1),
        (DeterminantKind.Date, { } day) => FactValue.Date(DateOnly.FromDayNumber((int)day)),
        (_, < 0) => FactValue.None,
        (_, { } place) => FactValue.Choice(output, output.Values[(int)place].Id),
    };

    private static void Scale(List<string> differences, TieringDecision decision, ScaleDecision scale, PlainScaleDecision expected)
    {
        var id = scale.Scale.Id;
        Compare(differences, $"scale of {id}", scale.Scale, expected.Scale);
        Compare(differences, $"calculated level of {id}", scale.CalculatedLevel?.Id, expected.Calculated.Id);
        Compare(differences, $"level of {id}", scale.Level?.Id, decision.State == DecisionState.Decided ? expected.Final.Id : null);
        Compare(differences, $"deciding of {id}", Ids(scale.Deciding.Select(r => r.Id)), Ids(expected.Deciding));
        Compare(differences, $"decided by one of, of {id}", Ids(scale.DecidedByOneOf.Select(r => r.Id)), Ids(expected.DecidedByOneOf));
        Compare(differences, $"conflict of {id}", scale.IsInConflict, expected.IsInConflict);
        var possible = scale.Possible.Select(l => l.Id).ToList();
        if (scale.PossibleIsAtMost)
        {
            Compare(differences, $"possible of {id} holds all that is possible", true, expected.Possible.All(possible.Contains));
            return;
        }

        Compare(differences, $"overrides of {id}", Standings(scale.Overrides.ToDictionary(o => o.Id, o => o.Standing)), Standings(expected.Overrides));
        Compare(differences, $"judgement of {id}", scale.Judgement?.Standing, expected.Judgement);
        Compare(differences, $"judgement of {id} open", scale.Judgement?.IsOpen == true, expected.IsJudgementOpen);
        Compare(differences, $"possible of {id}", Ids(possible), Ids(expected.Possible));
        Compare(differences, $"kept open by, of {id}", Ids(scale.KeptOpenBy.Select(d => d.Id)), Ids(expected.KeptOpenBy));
        Compare(
            differences,
            $"levels left by the worst answer of what to obtain first, of {id}",
            scale.ObtainFirst is { } first ? expected.LeftByWorstAnswer[first.Id].ToString(CultureInfo.InvariantCulture) : "nothing",
            expected.KeptOpenBy.Count > 0 ? expected.KeptOpenBy.Min(d => expected.LeftByWorstAnswer[d]).ToString(CultureInfo.InvariantCulture) : "nothing");
    }

    private static void Compare<T>(List<string> differences, string what, T actual, T expected)
    {
        if (!Equals(actual, expected))
        {
            differences.Add($"{what}: the engine says {actual}, the plain evaluator {expected}");
        }
    }

    private static string Standings(IReadOnlyDictionary<string, OverrideStanding> standings) => Ids(standings.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => $"{s.Key} {s.Value}"));

    private static string Ids(IEnumerable<string> ids) => "[" + string.Join(", ", ids) + "]";

    private static string? Lines(List<string> differences) => differences.Count == 0 ? null : string.Join('\n', differences);
}
