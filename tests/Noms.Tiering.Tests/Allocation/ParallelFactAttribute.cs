using Xunit;

namespace Noms.Tiering.Tests.Allocation;

/// <summary>A fact that needs GNU parallel; where that is not installed the test says so and is skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ParallelFactAttribute : FactAttribute
{
    public ParallelFactAttribute()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (!folders.Any(folder => File.Exists(Path.Combine(folder, "parallel"))))
        {
            Skip = "GNU parallel is not installed";
        }
    }
}
