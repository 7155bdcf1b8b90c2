using System.ComponentModel;
using System.Diagnostics;
using Xunit;

namespace Noms.Tiering.Tests.Allocation;

/// <summary>
/// A fact about SIGINT. Who starts the tests may ignore it, and what ignores it hands that on; coreutils' <c>env</c> takes it back.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class InterruptFactAttribute : FactAttribute
{
    internal const string Option = "--default-signal=INT";

    private static readonly bool CanInterrupt = Try();

    public InterruptFactAttribute()
    {
        if (!CanInterrupt)
        {
            Skip = $"needs `env {Option}` of coreutils, without which SIGINT may be ignored here";
        }
    }

    private static bool Try()
    {
        try
        {
            using var env = Process.Start(new ProcessStartInfo("env", [Option, "true"]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            env.WaitForExit();
            return env.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
