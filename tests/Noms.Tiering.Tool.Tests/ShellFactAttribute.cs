using Xunit;

namespace Noms.Tiering.Tool.Tests;

/// <summary>A fact about a shell; without the shell that is said.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ShellFactAttribute : FactAttribute
{
    public ShellFactAttribute(string shell)
    {
        Shell = shell;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        if (OperatingSystem.IsWindows() || !Array.Exists(folders, folder => File.Exists(Path.Combine(folder, shell))))
        {
            Skip = $"needs {shell}, which is not installed";
        }
    }

    /// <summary>The program.</summary>
    public string Shell { get; }
}
