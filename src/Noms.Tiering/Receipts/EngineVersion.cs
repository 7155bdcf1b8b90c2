using System.Reflection;

namespace Noms.Tiering.Receipts;

/// <summary>The version of this library, fixed when it was built.</summary>
internal static class EngineVersion
{
    public static string Current { get; } =
        typeof(EngineVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
