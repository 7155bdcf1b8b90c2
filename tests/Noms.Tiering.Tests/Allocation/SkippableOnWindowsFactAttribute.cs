using Xunit;

namespace Noms.Tiering.Tests.Allocation;

/// <summary>A fact about signals, pipes or devices, which Windows does not have.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SkippableOnWindowsFactAttribute : FactAttribute
{
    public SkippableOnWindowsFactAttribute()
    {
        if (OperatingSystem.IsWindows())
        {
            Skip = "needs signals, pipes and devices";
        }
    }
}
