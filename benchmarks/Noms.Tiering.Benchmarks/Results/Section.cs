namespace Noms.Tiering.Benchmarks.Results;

/// <summary>A part of a text between two comments that name it.</summary>
internal static class Section
{
    public static string Begin(string name) => $"<!-- {name} -->";

    public static string End(string name) => $"<!-- /{name} -->";

    /// <summary>Whether the text has it.</summary>
    public static bool Stands(string text, string name) => text.Contains(Begin(name), StringComparison.Ordinal);

    /// <summary>What stands between the comments.</summary>
    public static string Of(string text, string name) => text[Place(text, name)];

    /// <summary>The text with something else between the comments.</summary>
    public static string Put(string text, string name, string content)
    {
        var place = Place(text, name);
        return text[..place.Start] + content + text[place.End..];
    }

    private static Range Place(string text, string name)
    {
        var from = text.IndexOf(Begin(name), StringComparison.Ordinal) + Begin(name).Length;
        return from..text.IndexOf(End(name), from, StringComparison.Ordinal);
    }
}
