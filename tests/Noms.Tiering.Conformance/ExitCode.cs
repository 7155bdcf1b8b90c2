namespace Noms.Tiering.Conformance;

/// <summary>What the process says when it ends.</summary>
public static class ExitCode
{
    public const int Agreement = 0;
    public const int Difference = 1;
    public const int Usage = 2;
    public const int Unreadable = 4;
}
