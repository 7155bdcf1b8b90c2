namespace Noms.Tiering.Benchmarks.Bars;

/// <summary>One bar of the design, with what was measured.</summary>
/// <param name="What">What is measured.</param>
/// <param name="Yardstick">What the yardstick took; empty where there is none.</param>
/// <param name="Library">What the library took; empty where the figure says it.</param>
/// <param name="Figure">What is held against the bar: a ratio, bytes, time.</param>
/// <param name="Unit">What follows the figure, the bar and the aim.</param>
/// <param name="AtMost">The bar.</param>
/// <param name="Aim">What is aimed at.</param>
internal sealed record Bar(string What, string Yardstick, string Library, double Figure, string Unit, double AtMost, double Aim)
{
    /// <summary>How it went where the bar is not met.</summary>
    public const string Missed = "**missed**";

    /// <summary>How it went, by the figure as it is printed.</summary>
    public string Verdict
    {
        get
        {
            var printed = double.Parse(Figures.Number(Figure), System.Globalization.CultureInfo.InvariantCulture);
            return printed <= Aim ? "aim met" : printed <= AtMost ? "met" : Missed;
        }
    }
}
