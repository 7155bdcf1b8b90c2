namespace Noms.Tiering.Policies;

/// <summary>Reads and checks policy files.</summary>
/// <remarks>Safe to use from any number of threads.</remarks>
public static class PolicyReader
{
    /// <summary>Reads a policy from UTF-8 JSON.</summary>
    public static PolicyReadResult Read(ReadOnlySpan<byte> utf8Json) => throw new NotSupportedException(utf8Json.Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
