using System.Globalization;
using System.Text.Json;

namespace Noms.Tiering.Samples.BatchAllocation.Generating;

/// <summary>The sentences of one invented case: mostly one, now and then a second, or an old one that has ended.</summary>
internal sealed class GeneratedSentences(Dice dice, Utf8JsonWriter writer)
{
    public void Write(bool isDangerous)
    {
        var type = isDangerous
            ? dice.Pick(("community-order", 30), ("suspended-sentence-order", 10), ("custody-determinate", 48), ("extended-sentence", 6), ("custody-indeterminate", 6))
            : dice.Pick(("community-order", 66), ("suspended-sentence-order", 14), ("custody-determinate", 19), ("custody-indeterminate", 1));
        if (type == "custody-indeterminate")
        {
            writer.WriteBoolean("liferOrIpp", true);
        }

        writer.WriteStartArray("sentences");
        WriteSentence(type);
        if (dice.Chance(0.05))
        {
            WriteSentence(dice.Pick(("community-order", 70), ("suspended-sentence-order", 30)));
        }

        if (dice.Chance(0.03))
        {
            writer.WriteStartObject();
            writer.WriteString("type", "community-order");
            writer.WriteString("phase", "ended");
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private void WriteSentence(string type)
    {
        writer.WriteStartObject();
        writer.WriteString("type", type);
        var isCommunity = type is "community-order" or "suspended-sentence-order";
        writer.WriteString("phase", isCommunity ? "community" : dice.Pick(("licence", 85), ("custody", 15)));
        if (dice.Chance(0.4))
        {
            writer.WriteString("imposedOn", CaseloadGenerator.AsOf.AddDays(-dice.Between(10, 700)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        if (isCommunity)
        {
            WriteRequirements();
        }

        writer.WriteEndObject();
    }

    private void WriteRequirements()
    {
        writer.WriteStartArray("requirements");
        var supervised = dice.Chance(0.5);
        WriteRequirement("supervision", supervised ? 1 : 0);
        WriteRequirement("unpaid-work", supervised ? 0.22 : 0.85);
        WriteRequirement("accredited-programme", supervised ? 0.3 : 0.02);
        WriteRequirement("drug-rehabilitation", supervised ? 0.09 : 0.01);
        WriteRequirement("alcohol-treatment", supervised ? 0.04 : 0);
        WriteRequirement("mental-health-treatment", supervised ? 0.01 : 0);
        WriteRequirement("activity", 0.06);
        WriteRequirement("curfew", 0.1);
        writer.WriteEndArray();
    }

    private void WriteRequirement(string type, double share)
    {
        if (!dice.Chance(share))
        {
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("type", type);
        writer.WriteString("state", dice.Pick(("outstanding", 80), ("completed", 17), ("ended", 3)));
        writer.WriteEndObject();
    }
}
