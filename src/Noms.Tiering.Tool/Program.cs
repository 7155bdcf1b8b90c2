namespace Noms.Tiering.Tool;

/// <summary>The command <c>noms-tiering</c>.</summary>
internal static class Program
{
    public static int Main(string[] arguments) => Invocation.Run(arguments);
}
