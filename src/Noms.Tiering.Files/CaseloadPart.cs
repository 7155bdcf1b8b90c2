using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Noms.Tiering.Files;

/// <summary>One of several parts into which a caseload is cut, by its length and at the beginnings of rows.</summary>
public sealed record CaseloadPart
{
    /// <summary>Names a part.</summary>
    /// <param name="number">Which it is, from 1.</param>
    /// <param name="of">How many there are, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such part.</exception>
    public CaseloadPart(int number, int of)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, of);
        Number = number;
        Of = of;
    }

    /// <summary>Which it is, from 1.</summary>
    public int Number { get; }

    /// <summary>How many there are.</summary>
    public int Of { get; }

    /// <summary>Reads a part as it is written, such as <c>2/4</c>.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out CaseloadPart? part)
    {
        ArgumentNullException.ThrowIfNull(text);
        part = text.Split('/') is [var k, var n] && Whole(k, out var number) && Whole(n, out var of) && number >= 1 && number <= of ? new(number, of) : null;
        return part is not null;
    }

    /// <summary>The name that a file of this part has, such as <c>decisions.2-of-4.ndjson</c> for <c>decisions.ndjson</c>.</summary>
    /// <exception cref="ArgumentException">The path ends without the name of a file.</exception>
    public string NameOf(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var name = Path.GetFileName(path);
        ArgumentException.ThrowIfNullOrEmpty(name, nameof(path));
        var dot = name.IndexOf('.', 1);
        var begin = path[..(path.Length - name.Length + (dot < 0 ? name.Length : dot))];
        return string.Create(CultureInfo.InvariantCulture, $"{begin}.{Number}-of-{Of}{(dot < 0 ? "" : name[dot..])}");
    }

    /// <summary>Such as <c>2/4</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}/{Of}");

    /// <summary>Where the part begins in so many bytes, and where the next one does.</summary>
    internal (long From, long Until) Within(long length) => ((long)((Int128)length * (Number - 1) / Of), (long)((Int128)length * Number / Of));

    private static bool Whole(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
