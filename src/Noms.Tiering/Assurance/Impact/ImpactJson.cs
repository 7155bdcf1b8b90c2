using System.Text.Json;
using Noms.Tiering.Tracing;

namespace Noms.Tiering.Assurance;

/// <summary>An impact as JSON.</summary>
internal static class ImpactJson
{
    public static byte[] Of(CaseloadImpact impact) => AssuranceJson.Bytes(writer => Write(writer, impact));

    private static void Write(Utf8JsonWriter writer, CaseloadImpact impact)
    {
        writer.WriteStartObject();
        writer.WriteString("schema"u8, "noms-tiering-impact/1");
        WriteSide(writer, "before", impact.Before);
        WriteSide(writer, "after", impact.After);
        ValueJson.WriteDate(writer, "firstAsOf", impact.FirstAsOf);
        ValueJson.WriteDate(writer, "lastAsOf", impact.LastAsOf);
        writer.WriteNumber("cases"u8, impact.Cases);
        writer.WriteNumber("rejected"u8, impact.Rejected);
        writer.WriteStartObject("faults"u8);
        foreach (var fault in impact.Faults)
        {
            writer.WriteNumber(fault.Id, fault.Cases);
        }

        writer.WriteEndObject();
        writer.WriteNumber("smallestGroup"u8, impact.Options.SmallestGroup);
        writer.WriteNumber("suppressBelow"u8, impact.Options.SuppressBelow);
        writer.WriteStartArray("scales"u8);
        foreach (var scale in impact.Scales)
        {
            WriteScale(writer, scale);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("profile"u8);
        foreach (var entry in impact.Profile)
        {
            WriteEntry(writer, entry);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteSide(Utf8JsonWriter writer, string name, ImpactSide side)
    {
        writer.WriteStartObject(name);
        writer.WriteString("title"u8, side.Title);
        writer.WriteStartArray("policies"u8);
        foreach (var policy in side.Policies)
        {
            writer.WriteStartObject();
            writer.WriteString("id"u8, policy.Id);
            writer.WriteString("version"u8, policy.Version);
            writer.WriteString("hash"u8, policy.Hash);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteScale(Utf8JsonWriter writer, ScaleImpact scale)
    {
        writer.WriteStartObject();
        writer.WriteString("scaleBefore"u8, scale.ScaleBefore);
        writer.WriteString("scaleAfter"u8, scale.ScaleAfter);
        writer.WriteString("title"u8, scale.Title);
        writer.WriteBoolean("comparable"u8, scale.IsComparable);
        WriteStandings(writer, "before", scale.Before, scale.CasesBefore);
        WriteStandings(writer, "after", scale.After, scale.CasesAfter);
        WriteChanges(writer, "changes", scale.Changes);
        writer.WriteStartObject("provisional"u8);
        writer.WriteNumber("before"u8, scale.Provisional.Before);
        writer.WriteNumber("after"u8, scale.Provisional.After);
        writer.WriteNumber("newly"u8, scale.Provisional.Newly);
        writer.WriteNumber("noLonger"u8, scale.Provisional.NoLonger);
        writer.WriteEndObject();
        writer.WriteStartArray("moves"u8);
        foreach (var move in scale.Moves)
        {
            WriteMove(writer, move);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("deciders"u8);
        foreach (var decider in scale.Deciders)
        {
            writer.WriteStartObject();
            writer.WriteString("kind"u8, Kind(decider.Decider));
            writer.WriteString("id"u8, decider.Decider.Id);
            writer.WriteString("title"u8, decider.Decider.Title);
            writer.WriteBoolean("before"u8, decider.Decider.IsBefore);
            writer.WriteBoolean("after"u8, decider.Decider.IsAfter);
            WriteChanges(writer, "newly", decider.Newly);
            WriteChanges(writer, "noLonger", decider.NoLonger);
            WriteChanges(writer, "both", decider.Both);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("groupings"u8);
        foreach (var grouping in scale.Groupings)
        {
            ImpactGroupsJson.Write(writer, scale, grouping);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteStandings(Utf8JsonWriter writer, string name, IReadOnlyList<ImpactStanding> standings, Func<int, long> cases)
    {
        writer.WriteStartArray(name);
        for (var place = 0; place < standings.Count; place++)
        {
            writer.WriteStartObject();
            writer.WriteString("kind"u8, Kind(standings[place]));
            writer.WriteString("id"u8, standings[place].Id);
            writer.WriteString("title"u8, standings[place].Title);
            writer.WriteNumber("cases"u8, cases(place));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteMove(Utf8JsonWriter writer, LevelMove move)
    {
        writer.WriteStartObject();
        writer.WriteString("from"u8, move.From.Id);
        writer.WriteString("to"u8, move.To.Id);
        writer.WriteString("change"u8, move.Change switch { LevelChange.Raised => "raised", LevelChange.Lowered => "lowered", LevelChange.Same => "same", _ => "not-comparable" });
        writer.WriteNumber("cases"u8, move.Cases);
        writer.WriteNumber("provisionalBefore"u8, move.ProvisionalBefore);
        writer.WriteNumber("provisionalAfter"u8, move.ProvisionalAfter);
        WriteDeciders(writer, "decidedBefore", move.DecidedBefore);
        WriteDeciders(writer, "decidedAfter", move.DecidedAfter);
        writer.WriteEndObject();
    }

    private static void WriteDeciders(Utf8JsonWriter writer, string name, IEnumerable<DeciderCount> deciders)
    {
        writer.WriteStartArray(name);
        foreach (var decided in deciders)
        {
            writer.WriteStartObject();
            writer.WriteString("kind"u8, Kind(decided.Decider));
            writer.WriteString("id"u8, decided.Decider.Id);
            writer.WriteNumber("cases"u8, decided.Cases);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteChanges(Utf8JsonWriter writer, string name, ChangeCounts changes)
    {
        writer.WriteStartObject(name);
        writer.WriteNumber("raised"u8, changes.Raised);
        writer.WriteNumber("lowered"u8, changes.Lowered);
        writer.WriteNumber("same"u8, changes.Same);
        writer.WriteNumber("notComparable"u8, changes.NotComparable);
        writer.WriteEndObject();
    }

    private static void WriteEntry(Utf8JsonWriter writer, ProfileImpact entry)
    {
        writer.WriteStartObject();
        writer.WriteString("id"u8, entry.Id);
        writer.WriteString("title"u8, entry.Title);
        writer.WriteString("unit"u8, entry.Unit);
        WriteNumber(writer, "casesBefore", entry.CasesBefore);
        WriteNumber(writer, "casesAfter", entry.CasesAfter);
        WriteNumber(writer, "totalBefore", entry.TotalBefore);
        WriteNumber(writer, "totalAfter", entry.TotalAfter);
        writer.WriteStartArray("values"u8);
        foreach (var value in entry.Values)
        {
            writer.WriteStartObject();
            writer.WriteString("value"u8, value.Value);
            writer.WriteNumber("before"u8, value.Before);
            writer.WriteNumber("after"u8, value.After);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    public static void WriteNumber(Utf8JsonWriter writer, string name, decimal? number)
    {
        if (number is { } known)
        {
            writer.WriteNumber(name, known);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    public static string Kind(ImpactStanding standing) => standing.Kind switch
    {
        ImpactStandingKind.Level => "level",
        ImpactStandingKind.Status => "status",
        ImpactStandingKind.InvalidData => "invalid-data",
        _ => "not-decided",
    };

    private static string Kind(ImpactDecider decider) => decider.Kind == ImpactDeciderKind.Rule ? "rule" : decider.Id;
}
