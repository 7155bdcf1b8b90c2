using System.Diagnostics;
using System.Globalization;
using Noms.Tiering.Files;

namespace Noms.Tiering.Tool.Allocating;

/// <summary>One line on a terminal that says how far a run is, how fast, and how long it will still take.</summary>
internal sealed class ProgressLine(TextWriter terminal) : IProgress<FileRunProgress>
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(200);

    private readonly Stopwatch _running = Stopwatch.StartNew();
    private TimeSpan _last;
    private int _width;

    public void Report(FileRunProgress value)
    {
        if (_running.Elapsed - _last < Between)
        {
            return;
        }

        _last = _running.Elapsed;
        var rate = value.CasesIn / _running.Elapsed.TotalSeconds;
        var line = string.Create(CultureInfo.InvariantCulture, $"{value.CasesIn:N0} cases, {rate:N0} a second, {value.Rejected:N0} rejected{Remaining(value)}");
        terminal.Write("\r" + line.PadRight(_width));
        _width = line.Length;
    }

    /// <summary>Takes the line away.</summary>
    public void Clear()
    {
        if (_width > 0)
        {
            terminal.Write("\r" + new string(' ', _width) + "\r");
        }
    }

    private string Remaining(FileRunProgress value)
    {
        if (value.Bytes is not { } bytes || value.BytesRead == 0)
        {
            return "";
        }

        var share = (double)value.BytesRead / bytes;
        var left = TimeSpan.FromSeconds(_running.Elapsed.TotalSeconds * (1 - share) / share);
        return string.Create(CultureInfo.InvariantCulture, $", {share:P0}, {(int)left.TotalMinutes}:{left.Seconds:00} left");
    }
}
