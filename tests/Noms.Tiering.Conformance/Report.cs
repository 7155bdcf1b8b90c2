using System.Globalization;

namespace Noms.Tiering.Conformance;

/// <summary>Writes a comparison for a person.</summary>
internal static class Report
{
    public static void Write(Comparison comparison, TextWriter output)
    {
        foreach (var field in comparison.Fields)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{field.Name,-17} {field.Agreeing} of {field.Compared} agree, {field.Differing} differ"));
            foreach (var difference in field.First)
            {
                output.WriteLine($"    {difference.Id}: expected {difference.Expected}, actual {difference.Actual}"
                    + (difference.Reason is { } reason ? $" ({reason})" : ""));
            }

            if (field.Differing > field.First.Length)
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    and {field.Differing - field.First.Length} more"));
            }
        }

        foreach (var (code, count) in comparison.Diagnostics)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"intake {code}: {count}"));
        }

        output.WriteLine(comparison.IsAgreement ? "agreement on every field" : "there are differences");
    }
}
