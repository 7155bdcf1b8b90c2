using System.Text;

namespace Noms.Tiering.Tests.Policies;

/// <summary><see cref="WholePolicy"/>, or another text, with some of it replaced, so that it has one fault.</summary>
/// <remarks>A broken bar in what is put in marks where the fault stands, and is itself left out.</remarks>
internal sealed class FaultyPolicy
{
    private const char Mark = '¦';

    private readonly string[] _edits;

    public FaultyPolicy(string code, string old, string replacement, string pointer, params string[] more)
    {
        Code = code;
        Pointer = pointer;
        _edits = [old, replacement, .. more];
    }

    public string Code { get; }

    public string Pointer { get; }

    /// <summary>The text that has no fault yet.</summary>
    public string Whole { get; init; } = WholePolicy.Text;

    /// <summary>Where the fault stands, when that is at text which the edits leave as it is.</summary>
    public string? At { get; init; }

    /// <summary>Whether one fault rightly brings others with it.</summary>
    public bool IsOthersIgnored { get; init; }

    public byte[] Text => Encoding.UTF8.GetBytes(Marked().Replace(Mark.ToString(), "", StringComparison.Ordinal));

    /// <summary>The line and the column that the mark has.</summary>
    public (int Line, int Column) Place()
    {
        var before = Marked().Split(Mark)[0].Split('\n');
        return (before.Length, Encoding.UTF8.GetByteCount(before[^1]) + 1);
    }

    private string Marked()
    {
        var text = Whole;
        for (var edit = 0; edit < _edits.Length; edit += 2)
        {
            text = Once(text, _edits[edit], _edits[edit + 1]);
        }

        text = At is null ? text : Once(text, At, Mark + At);
        return text.Contains(Mark, StringComparison.Ordinal) ? text : throw new InvalidOperationException($"no mark in the edits for {Code} at {Pointer}");
    }

    private static string Once(string text, string old, string replacement)
    {
        var at = text.IndexOf(old, StringComparison.Ordinal);
        return at >= 0 && text.IndexOf(old, at + 1, StringComparison.Ordinal) < 0
            ? string.Concat(text.AsSpan(0, at), replacement, text.AsSpan(at + old.Length))
            : throw new InvalidOperationException($"`{old}` does not stand once in the text");
    }
}
