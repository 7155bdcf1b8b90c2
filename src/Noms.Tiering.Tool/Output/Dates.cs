using System.Globalization;

namespace Noms.Tiering.Tool.Output;

/// <summary>Days as they are written on a command line and in JSON: <c>2006-03-31</c>.</summary>
internal static class Dates
{
    private const string Form = "yyyy-MM-dd";

    public static string Text(DateOnly day) => day.ToString(Form, CultureInfo.InvariantCulture);

    /// <exception cref="ToolException">It is not a day.</exception>
    public static DateOnly? Parse(string? text) => text is null
        ? null
        : DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw ToolException.Usage($"noms-tiering: `{text}` is not a date; write year-month-day, such as `2006-03-31`");
}
