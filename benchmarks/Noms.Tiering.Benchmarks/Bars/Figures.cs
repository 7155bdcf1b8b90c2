using System.Globalization;

namespace Noms.Tiering.Benchmarks.Bars;

/// <summary>How figures are printed.</summary>
internal static class Figures
{
    /// <summary>Two places below 10, one below 100, otherwise none.</summary>
    public static string Number(double value) =>
        value.ToString(value == Math.Truncate(value) || value >= 100 ? "0" : value >= 10 ? "0.0" : "0.00", CultureInfo.InvariantCulture);

    public static string Nanoseconds(TimeSpan time, int cases) => Number(time.TotalNanoseconds / cases) + " ns";

    public static string Milliseconds(TimeSpan time) => Number(time.TotalMilliseconds) + " ms";

    public static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture) + " s";

    public static string Megabytes(long bytes) => (bytes / 1e6).ToString("0", CultureInfo.InvariantCulture) + " MB";

    public static string Count(long count) => count.ToString("#,0", CultureInfo.InvariantCulture);
}
