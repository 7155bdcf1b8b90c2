namespace Noms.Tiering.Policies.Reading;

/// <summary>Why a text is not the JSON that is wanted.</summary>
internal readonly record struct JsonFault(JsonFaultKind Kind, string Message, int Offset, string Pointer)
{
    private const int LongestWord = 64;

    /// <summary>A word of the text as a message shows it: not all of it when it is very long.</summary>
    public static string Short(string word) => word.Length <= LongestWord ? word : string.Concat(word.AsSpan(0, LongestWord), "...");
}
