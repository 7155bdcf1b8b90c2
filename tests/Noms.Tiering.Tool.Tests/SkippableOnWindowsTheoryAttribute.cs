using Xunit;

namespace Noms.Tiering.Tool.Tests;

/// <summary>A theory that holds where there are pipes and a shell; on Windows it says that it was not tried.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SkippableOnWindowsTheoryAttribute : TheoryAttribute
{
    public SkippableOnWindowsTheoryAttribute()
    {
        if (OperatingSystem.IsWindows())
        {
            Skip = "needs pipes and a shell";
        }
    }
}
