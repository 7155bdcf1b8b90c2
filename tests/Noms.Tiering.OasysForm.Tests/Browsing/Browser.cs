using System.Diagnostics;
using FluentAssertions;

namespace Noms.Tiering.OasysForm.Tests.Browsing;

/// <summary>A Chromium of its own, without a window, that can be spoken to by its DevTools protocol.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    private readonly string _profile = Directory.CreateTempSubdirectory("noms-tiering-").FullName;
    private Process? _process;

    /// <summary>Where Chromium is; <see langword="null"/> where none is installed.</summary>
    public static string? Path => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
        .SelectMany(folder => Names.Select(name => System.IO.Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    /// <summary>Starts it with one tab.</summary>
    public async Task<Tab> Open()
    {
        string[] arguments =
        [
            "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-extensions",
            "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1", "--remote-debugging-port=0", "--window-size=1280,1600", $"--user-data-dir={_profile}", "about:blank",
        ];
        var start = new ProcessStartInfo(Path!) { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        _process = Process.Start(start)!;
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
        var port = await Port();
        return await Tab.Open(port);
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
            _process.Dispose();
        }

        try
        {
            Directory.Delete(_profile, recursive: true);
        }
        catch (IOException)
        {
            // A process of the browser that is still going down writes once more; the folder is the system's to sweep.
        }
    }

    private async Task<int> Port()
    {
        var file = System.IO.Path.Combine(_profile, "DevToolsActivePort");
        var since = Stopwatch.StartNew();
        while (!File.Exists(file) || (await File.ReadAllLinesAsync(file)).Length < 2)
        {
            since.Elapsed.Should().BeLessThan(Patience, "the browser starts");
            await Task.Delay(50);
        }

        return int.Parse((await File.ReadAllLinesAsync(file))[0], null);
    }
}
