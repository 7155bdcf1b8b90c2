using System.Text.Json;

namespace Noms.Tiering.Assurance;

/// <summary>The impact by group as JSON.</summary>
internal static class ImpactGroupsJson
{
    public static void Write(Utf8JsonWriter writer, ScaleImpact scale, GroupingImpact grouping)
    {
        writer.WriteStartObject();
        writer.WriteString("id"u8, grouping.Grouping.Id);
        writer.WriteString("title"u8, grouping.Grouping.Title);
        writer.WriteStartArray("groups"u8);
        foreach (var group in grouping.Groups)
        {
            WriteGroup(writer, scale, group);
        }

        writer.WriteEndArray();
        WriteAssociation(writer, "associationBefore", grouping.Before);
        WriteAssociation(writer, "associationAfter", grouping.After);
        WriteAssociation(writer, "associationOfChanges", grouping.Changes);
        writer.WriteEndObject();
    }

    private static void WriteGroup(Utf8JsonWriter writer, ScaleImpact scale, GroupImpact group)
    {
        writer.WriteStartObject();
        writer.WriteString("group"u8, group.Group);
        ImpactJson.WriteNumber(writer, "cases", group.Cases);
        writer.WriteBoolean("tooFewToCompare"u8, group.IsTooFew);
        WriteCounts(writer, "before", scale.Before, group.Before);
        WriteCounts(writer, "after", scale.After, group.After);
        writer.WriteStartObject("changes"u8);
        ImpactJson.WriteNumber(writer, "raised", group.Raised);
        ImpactJson.WriteNumber(writer, "lowered", group.Lowered);
        ImpactJson.WriteNumber(writer, "same", group.Same);
        ImpactJson.WriteNumber(writer, "notComparable", group.NotComparable);
        writer.WriteEndObject();
        writer.WriteStartArray("shares"u8);
        foreach (var share in group.Shares)
        {
            WriteShare(writer, share);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteCounts(Utf8JsonWriter writer, string name, IReadOnlyList<ImpactStanding> standings, IReadOnlyList<long?> counts)
    {
        writer.WriteStartArray(name);
        for (var place = 0; place < standings.Count; place++)
        {
            writer.WriteStartObject();
            writer.WriteString("kind"u8, ImpactJson.Kind(standings[place]));
            writer.WriteString("id"u8, standings[place].Id);
            ImpactJson.WriteNumber(writer, "cases", counts[place]);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteShare(Utf8JsonWriter writer, GroupShare share)
    {
        writer.WriteStartObject();
        writer.WriteString("of"u8, share.Measure switch { GroupMeasure.Raised => "raised", GroupMeasure.Lowered => "lowered", GroupMeasure.Before => "before", _ => "after" });
        if (share.Standing is { } standing)
        {
            writer.WriteString("kind"u8, ImpactJson.Kind(standing));
            writer.WriteString("id"u8, standing.Id);
        }

        writer.WriteNumber("share"u8, share.Share);
        WriteInterval(writer, "interval", share.Interval);
        writer.WriteNumber("otherShare"u8, share.OtherShare);
        writer.WriteNumber("difference"u8, share.Difference);
        WriteInterval(writer, "differenceInterval", share.DifferenceInterval);
        writer.WriteBoolean("beyondChance"u8, share.IsBeyondChance);
        writer.WriteEndObject();
    }

    private static void WriteInterval(Utf8JsonWriter writer, string name, ShareInterval interval)
    {
        writer.WriteStartObject(name);
        writer.WriteNumber("low"u8, interval.Low);
        writer.WriteNumber("high"u8, interval.High);
        writer.WriteEndObject();
    }

    private static void WriteAssociation(Utf8JsonWriter writer, string name, Association? association)
    {
        if (association is null)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartObject(name);
        writer.WriteNumber("chiSquare"u8, association.ChiSquare);
        writer.WriteNumber("degreesOfFreedom"u8, association.DegreesOfFreedom);
        writer.WriteNumber("cramersV"u8, association.CramersV);
        writer.WriteNumber("leastExpected"u8, association.LeastExpected);
        writer.WriteEndObject();
    }
}
