using System.Globalization;

namespace Noms.Tiering;

/// <summary>A number with the unit that a policy gives it, as a person reads it.</summary>
internal static class UnitText
{
    // What stands before one of these is counted, and what stands after it is not.
    private static readonly string[] Counters = [" per ", " of ", " in ", " a ", " for ", "/", " ("];

    /// <summary>Such as <c>3 working days</c>, <c>1 working day</c> or <c>50%</c>. Policies give their units in the plural.</summary>
    public static string After(string number, string? unit) => string.IsNullOrEmpty(unit) ? number
        : unit == "%" ? number + unit
        : $"{number} {(number == "1" ? One(unit) : unit)}";

    /// <summary>Such as <c>1 case</c> or <c>3 cases</c>.</summary>
    public static string Counted(long count, string one) => string.Create(CultureInfo.InvariantCulture, $"{count} {one}{(count == 1 ? "" : "s")}");

    /// <summary>The unit of one: its first words, which may be followed by what they are counted of, without the plural.</summary>
    public static string One(string unit)
    {
        var end = Counters.Select(word => unit.IndexOf(word, StringComparison.Ordinal)).Where(place => place > 0).DefaultIfEmpty(unit.Length).Min();
        return Singular(unit[..end]) + unit[end..];
    }

    private static string Singular(string noun) => noun switch
    {
        _ when noun.EndsWith("ies", StringComparison.Ordinal) && noun.Length > 4 => noun[..^3] + "y",
        _ when noun.EndsWith("sses", StringComparison.Ordinal) || noun.EndsWith("ches", StringComparison.Ordinal)
            || noun.EndsWith("shes", StringComparison.Ordinal) || noun.EndsWith("xes", StringComparison.Ordinal) => noun[..^2],
        _ when noun.EndsWith("ss", StringComparison.Ordinal) || noun.EndsWith("us", StringComparison.Ordinal) || noun.EndsWith("is", StringComparison.Ordinal) => noun,
        _ => noun.EndsWith('s') && noun.Length > 3 ? noun[..^1] : noun,
    };
}
