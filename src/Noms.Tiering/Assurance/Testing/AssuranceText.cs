using System.Globalization;
using System.Text;

namespace Noms.Tiering.Assurance;

/// <summary>How the results of policy tests are written for people.</summary>
internal static class AssuranceText
{
    /// <summary>A share in per cent with one place, cut and not rounded: what is short of everything never says 100.0%.</summary>
    public static string Percent(decimal share) => (decimal.Floor(share * 1000) / 10).ToString("0.0", CultureInfo.InvariantCulture) + "%";

    /// <summary>How many cases there are.</summary>
    public static string Cases(int count) => UnitText.Counted(count, "case");

    /// <summary>A heading with its lines; nothing where there are none.</summary>
    public static void WriteLines(StringBuilder text, string heading, IEnumerable<string> lines)
    {
        var isFirst = true;
        foreach (var line in lines)
        {
            text.Append(isFirst ? $"\n{heading}\n" : "").Append("  ").Append(line).Append('\n');
            isFirst = false;
        }
    }
}
