namespace Noms.Tiering.Policies.Reading;

/// <summary>Why a text is not the JSON that is wanted.</summary>
internal sealed record JsonFault(JsonFaultKind Kind, string Message, int Offset, string Pointer)
{
    private const int LongestWord = 64;
    private const int LongestPointer = 200;
    private const int LongestMessage = 1_000;

    /// <summary>A word of the text as a message shows it: not all of it when it is very long.</summary>
    public static string Short(string word) => word.Length <= LongestWord ? word : Cut(word, LongestWord);

    /// <summary>A pointer as a diagnostic gives it: its beginning when it is very long.</summary>
    public static string ShortPointer(string pointer) => pointer.Length <= LongestPointer ? pointer : Cut(pointer, LongestPointer);

    /// <summary>A message of bounded length, however many names it lists.</summary>
    public static string ShortMessage(string message) => message.Length <= LongestMessage ? message : Cut(message, LongestMessage);

    /// <summary>A text's beginning, without half of a surrogate pair.</summary>
    private static string Cut(string text, int length) =>
        string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[length - 1]) ? length - 1 : length), "...");
}
