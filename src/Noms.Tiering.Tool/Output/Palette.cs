namespace Noms.Tiering.Tool.Output;

/// <summary>Colours the few words that matter most, on a terminal alone and not where <c>NO_COLOR</c> is set.</summary>
internal static class Palette
{
    private static readonly bool IsOn =
        !Console.IsOutputRedirected
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") != "dumb";

    /// <summary>What a decision came to.</summary>
    public static string Strong(string text) => Of("1", text);

    public static string Good(string text) => Of("32", text);

    public static string Warning(string text) => Of("33", text);

    public static string Bad(string text) => Of("31", text);

    private static string Of(string code, string text) => IsOn ? $"\e[{code}m{text}\e[0m" : text;
}
