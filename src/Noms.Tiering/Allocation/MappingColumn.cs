using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Noms.Tiering.Policies.Reading;

namespace Noms.Tiering.Allocation;

/// <summary>Reads one column of a mapping file.</summary>
internal sealed class MappingColumn(MappingFile file, JsonValue column)
{
    private const string PlainDate = "yyyy-MM-dd";

    /// <summary>The column, or <see langword="null"/> where it is faulty; with its path where it leads into a list.</summary>
    public MappedColumn? Read(out CellPath? path)
    {
        path = null;
        file.Only(column, "a column", "$comment", "column", "to", "values", "empty", "dateFormat");
        var name = file.Need(column, "column");
        var to = file.Need(column, "to");
        if (name is null || to is null
            || !file.Is(name, JsonValueKind.String, "the name of a column must be a text")
            || !file.Is(to, JsonValueKind.String, "`to` must be a text"))
        {
            return null;
        }

        if (new MappingTarget(file, to).Read(out path) is not { } target)
        {
            return null;
        }

        return new MappedColumn
        {
            Name = file.NameOf(name),
            Target = target,
            Values = Values(target),
            Empty = Empty(target),
            DateFormat = DateFormat(target),
        };
    }

    private ImmutableDictionary<string, FactValue>? Values(CellTarget target)
    {
        if (column.Find("values") is not { } values || !file.Is(values, JsonValueKind.Object, "`values` must be an object"))
        {
            return null;
        }

        if (target.IsText)
        {
            file.Faults.Add(MappingFaults.UnfitValue, values, $"`{target.Type.Id}` is taken as it stands; leave `values` out");
            return null;
        }

        var meanings = ImmutableDictionary.CreateBuilder<string, FactValue>(StringComparer.Ordinal);
        foreach (var member in values.Members)
        {
            if (member.Name.Length == 0)
            {
                file.Faults.Add(MappingFaults.UnfitEmpty, member, "what an empty cell means is said by `empty`");
            }
            else if (Meaning(member.Value, target) is { } value)
            {
                meanings[member.Name] = value;
            }
        }

        return meanings.ToImmutable();
    }

    private FactValue Empty(CellTarget target)
    {
        if (column.Find("empty") is not { } empty)
        {
            return FactValue.NotRecorded;
        }

        if (target.IsText)
        {
            file.Faults.Add(
                MappingFaults.UnfitEmpty,
                empty,
                target.Kind == CellTargetKind.Id ? "a case without an id is rejected; leave `empty` out" : $"an empty `{target.Type.Id}` says nothing; leave `empty` out");
            return FactValue.NotRecorded;
        }

        if (empty.Kind == JsonValueKind.Object)
        {
            file.Only(empty, "`empty`", "$comment", "is");
            return file.Need(empty, "is") is { } value ? Meaning(value, target) ?? default : default;
        }

        switch (file.Word(column, "empty", "notRecorded", "none"))
        {
            case "none" when target.Type.MayBeNone:
                return FactValue.None;
            case "none" when target.Type.IndexOf("none") is >= 0 and var index:
                return FactValue.ChoiceAt(target.Type, index);
            case "none":
                file.Faults.Add(MappingFaults.UnfitEmpty, empty, $"`{target.Type.Id}` cannot be none; write `notRecorded` or `{{ \"is\": ... }}`");
                return default;
            default:
                return default;
        }
    }

    private string DateFormat(CellTarget target)
    {
        if (column.Find("dateFormat") is not { } format || !file.Is(format, JsonValueKind.String, "`dateFormat` must be a text"))
        {
            return PlainDate;
        }

        if (target.Type.Kind != DeterminantKind.Date)
        {
            file.Faults.Add(MappingFaults.DateFormat, format, $"`{target.Type.Id}` is not a date");
        }
        else if (!IsDateFormat(format.Text))
        {
            file.Faults.Add(MappingFaults.DateFormat, format, "a date format has `yyyy`, `MM` or `M`, and `dd` or `d`, once each, with `-`, `/`, `.` or blanks between them");
        }

        return format.Text;
    }

    private static bool IsDateFormat(string format)
    {
        var parts = new List<string>();
        for (var at = 0; at < format.Length;)
        {
            var length = format[at..].TakeWhile(c => c == format[at]).Count();
            if (char.IsAsciiLetter(format[at]))
            {
                parts.Add(format.Substring(at, length));
            }
            else if (!"-/. ".Contains(format[at], StringComparison.Ordinal))
            {
                return false;
            }

            at += length;
        }

        return parts.Count == 3 && parts.Contains("yyyy") && parts.Exists(p => p is "M" or "MM") && parts.Exists(p => p is "d" or "dd");
    }

    private FactValue? Meaning(JsonValue value, CellTarget target)
    {
        if (value.Kind == JsonValueKind.Null)
        {
            return FactValue.NotRecorded;
        }

        var type = target.Type;
        var read = Value(value, type);
        if (read is null)
        {
            var hint = type.Kind == DeterminantKind.Choice ? file.Faults.Hint(value.Text, type.Values.Select(v => v.Id)) : "";
            file.Faults.Add(MappingFaults.UnfitValue, value, $"`{type.Id}` is {Wanted(type)}, and this is not{hint}");
            return null;
        }

        if (FactRules.Unfit(type, read.Value) is { } unfit)
        {
            file.Faults.Add(MappingFaults.UnfitValue, value, unfit);
            return null;
        }

        return read;
    }

    private static FactValue? Value(JsonValue value, Determinant type) => (value.Kind, type.Kind) switch
    {
        (JsonValueKind.String, _) when value.Text == "none" && type.MayBeNone => FactValue.None,
        (JsonValueKind.Number, DeterminantKind.Number) when Scalars.TryNumber(value.Text, out var number) => FactValue.Number(number),
        (JsonValueKind.True, DeterminantKind.Flag) => FactValue.Flag(true),
        (JsonValueKind.False, DeterminantKind.Flag) => FactValue.Flag(false),
        (JsonValueKind.String, DeterminantKind.Choice) when type.IndexOf(value.Text) is >= 0 and var index => FactValue.ChoiceAt(type, index),
        (JsonValueKind.String, DeterminantKind.Code) when ShortText.IsFit(value.Text, ShortText.LongestCode) => FactValue.Code(value.Text),
        (JsonValueKind.String, DeterminantKind.Date) when
            DateOnly.TryParseExact(value.Text, PlainDate, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => FactValue.Date(date),
        _ => null,
    };

    private static string Wanted(Determinant type) => type.Kind switch
    {
        DeterminantKind.Choice => $"one of {string.Join(", ", type.Values.Select(v => $"`{v.Id}`"))}",
        DeterminantKind.Number => "a number",
        DeterminantKind.Flag => "true or false",
        DeterminantKind.Date => "a date such as `2005-01-08`",
        _ => "a text",
    };
}
