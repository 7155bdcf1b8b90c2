using Noms.Tiering.Policies;

namespace Noms.Tiering.Tracing;

/// <summary>The words of a trace in their order: what matters first, then every rule with its tests, then the facts.</summary>
internal static class TraceProse
{
    public static void Write(DecisionTrace trace, TraceLayout layout)
    {
        var conditions = new ConditionLines(layout, trace);
        new HeadlineText(layout, trace, "listed below").Write();
        WriteWhatFollows(trace, layout);
        WriteRules(trace, layout, conditions);
        new AdjustmentText(layout, conditions, trace).Write();
        WriteStatuses(trace, layout, conditions);
        WriteDerived(trace, layout, conditions);
        WriteSet(trace, layout);
        WriteAssumed(trace, layout);
        new FactText(layout, trace).Write();
    }

    private static void WriteWhatFollows(DecisionTrace trace, TraceLayout layout)
    {
        var profile = trace.Profile.Where(line => !line.Values.IsEmpty).ToList();
        if (trace.State == DecisionState.InvalidData || profile.Count + trace.Outputs.Length + trace.Shortfalls.Length == 0)
        {
            return;
        }

        layout.Heading(WhatFollows(trace));
        foreach (var line in profile)
        {
            var cited = PhraseText.Cited(line.Entry.Citations, line.Entry.Provenance == Provenance.Assumed);
            layout.Line(2, $"{PhraseText.Start(line.Entry.Title)}: {UnitText.After(Joined(Titles(trace, line)), line.Entry.Unit)}{cited}");
        }

        foreach (var output in trace.Outputs)
        {
            var answer = output.Truth switch { Truth.Met => "yes", Truth.Unmet => "no", _ => "unknown" };
            layout.Line(2, $"{PhraseText.Start(output.Output.Title)}: {answer}");
        }

        if (!trace.Shortfalls.IsEmpty)
        {
            layout.Line(2, $"Not available here, of what the level may call on: {string.Join(", ", trace.Shortfalls.Select(s => InterventionTitle(trace, s)))}");
        }
    }

    /// <summary>What follows is said of the level, not of the person.</summary>
    private static string WhatFollows(DecisionTrace trace)
    {
        var levels = trace.Scales.Select(s => s.Decision.Level).OfType<Level>().Select(PhraseText.Level).ToList();
        return levels.Count == 0 ? "What the policy says beside it" : $"What the policy says of {BoundText.Join([.. levels], "and")}";
    }

    /// <summary>What the level needs is written by the ids of interventions; a person reads their titles.</summary>
    private static IEnumerable<string> Titles(DecisionTrace trace, ProfileLine line) =>
        line.Entry == trace.Policy.Availability?.Needs ? line.Values.Select(v => InterventionTitle(trace, v)) : line.Values;

    private static string InterventionTitle(DecisionTrace trace, string id) =>
        trace.Policy.Availability is { } availability ? ValueText.ChoiceTitle(availability.Determinant.Fields[0], id) : id;

    /// <summary>The lines of a profile entry in one; a line that ends in a colon introduces the next.</summary>
    public static string Joined(IEnumerable<string> lines) => string.Join("; ", lines).Replace(":;", ":", StringComparison.Ordinal);

    private static void WriteRules(DecisionTrace trace, TraceLayout layout, ConditionLines conditions)
    {
        var rules = new RuleText(layout, conditions, trace);
        Write(Truth.Met, "Rules that are met");
        Write(Truth.Unknown, "Rules that are not known yet");
        Write(Truth.Unmet, "Rules that are not met");

        void Write(Truth truth, string heading)
        {
            var group = trace.Rules.Where(r => r.Truth == truth).ToList();
            if (group.Count > 0)
            {
                layout.Heading($"{heading} ({group.Count})");
                group.FindAll(r => r.IsDeciding || r.IsOneOfDeciding).ForEach(rules.Write);
                group.FindAll(r => !r.IsDeciding && !r.IsOneOfDeciding).ForEach(rules.Write);
            }
        }
    }

    private static void WriteStatuses(DecisionTrace trace, TraceLayout layout, ConditionLines conditions)
    {
        if (trace.Statuses.IsEmpty && trace.InvalidDataConditions.IsEmpty && trace.LabelSuffixes.IsEmpty)
        {
            return;
        }

        layout.Heading("What could stand in place of a level, or change how it is written");
        foreach (var status in trace.Statuses)
        {
            layout.Line(2, $"{status.Status.Title}{PhraseText.Cited(status.Status.Citations)}: {PhraseText.Truth(status.Condition.Truth)}");
            conditions.Write(6, status.Condition);
        }

        foreach (var invalid in trace.InvalidDataConditions)
        {
            var cited = PhraseText.Cited(invalid.InvalidData.Citations);
            layout.Line(2, $"Invalid data, {PhraseText.Inside(invalid.InvalidData.Reason)}{cited}: {PhraseText.Truth(invalid.Condition.Truth)}");
            conditions.Write(6, invalid.Condition);
        }

        foreach (var suffix in trace.LabelSuffixes)
        {
            layout.Line(2, $"{suffix.Suffix.Text} at the end of the label: {PhraseText.Truth(suffix.Condition.Truth)}");
            conditions.Write(6, suffix.Condition);
        }
    }

    private static void WriteDerived(DecisionTrace trace, TraceLayout layout, ConditionLines conditions)
    {
        if (!trace.Derived.IsEmpty)
        {
            layout.Heading("What the policy works out from the facts");
            var derived = new DerivedText(layout, conditions, trace);
            foreach (var each in trace.Derived)
            {
                derived.Write(each);
            }
        }
    }

    private static void WriteSet(DecisionTrace trace, TraceLayout layout)
    {
        foreach (var layer in trace.Policy.Overlaid)
        {
            var set = trace.Policy.Parameters.Where(p => p.NationalValueText is not null && p.Layer == layer.Name).ToList();
            if (set.Count > 0)
            {
                layout.Heading($"Set by {layer.Name} ({layer.Title}), within what the national policy leaves to an area ({set.Count})");
                foreach (var parameter in set)
                {
                    layout.Line(2, PhraseText.Start(PhraseText.ParameterSet(parameter)));
                }
            }
        }
    }

    private static void WriteAssumed(DecisionTrace trace, TraceLayout layout)
    {
        var assumed = trace.Policy.Parameters.Where(p => p.Provenance == Provenance.Assumed).ToList();
        if (assumed.Count > 0)
        {
            var settable = assumed.All(p => p.IsSettable) ? "; an area may set its own" : "";
            layout.Heading($"Assumed, because no source gives it{settable} ({assumed.Count})");
            foreach (var parameter in assumed)
            {
                layout.Line(2, PhraseText.Start(PhraseText.ParameterWithReason(parameter)));
            }
        }
    }
}
