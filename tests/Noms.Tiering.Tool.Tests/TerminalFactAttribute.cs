using Xunit;

namespace Noms.Tiering.Tool.Tests;

/// <summary>A fact about a terminal, for which <c>script</c> of util-linux stands; without it that is said.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TerminalFactAttribute : FactAttribute
{
    public const string Script = "/usr/bin/script";

    public TerminalFactAttribute()
    {
        if (!OperatingSystem.IsLinux() || !File.Exists(Script))
        {
            Skip = "needs script of util-linux, which stands for a terminal";
        }
    }
}
