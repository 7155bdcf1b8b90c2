using System.Collections.Immutable;
using System.Globalization;

namespace Noms.Tiering.Allocation;

/// <summary>What one column gives and how its cells are read.</summary>
internal sealed record MappedColumn
{
    /// <summary>The longest text that is read exactly as a decimal number.</summary>
    private const int LongestNumber = 28;

    public required MappedName Name { get; init; }

    public required CellTarget Target { get; init; }

    /// <summary>What each text means, or <see langword="null"/> where texts are values themselves.</summary>
    public required ImmutableDictionary<string, FactValue>? Values { get; init; }

    /// <summary>What an empty cell means.</summary>
    public required FactValue Empty { get; init; }

    public required string DateFormat { get; init; }

    /// <summary>The value of a cell, or why it has none.</summary>
    public FactValue Read(string cell, out RowFault? fault)
    {
        fault = null;
        if (Values is not null && Values.TryGetValue(cell, out var mapped))
        {
            return mapped;
        }

        if (cell.Length == 0)
        {
            return Empty;
        }

        if (Values is not null)
        {
            fault = new RowFault(RowFaults.UnmappedValue, Name.Name, "the mapping does not say what this text means; add it to `values`");
            return default;
        }

        var value = Parse(cell, out var reason);
        if ((reason ?? FactRules.Unfit(Target.Type, value)) is { } unfit)
        {
            fault = new RowFault(RowFaults.UnfitValue, Name.Name, unfit);
        }

        return value;
    }

    /// <summary>Why a cell cannot be an id or a source.</summary>
    public RowFault? CheckText(string cell)
    {
        if (Target.Kind == CellTargetKind.Id && string.IsNullOrWhiteSpace(cell))
        {
            return new RowFault(RowFaults.NoId, Name.Name, "the case has no id");
        }

        return cell.Length == 0 || ShortText.IsFit(cell, ShortText.LongestText)
            ? null
            : new RowFault(RowFaults.UnfitValue, Name.Name, $"`{Target.Type.Id}` has at most {ShortText.LongestText} characters, is not blank and has no control characters");
    }

    private FactValue Parse(string cell, out string? reason)
    {
        reason = null;
        var type = Target.Type;
        if (type.MayBeNone && cell == "none")
        {
            return FactValue.None;
        }

        switch (type.Kind)
        {
            case DeterminantKind.Number when
                cell.Length <= LongestNumber
                && decimal.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                && FactValue.TryNumber(number, out var value):
                return value;
            case DeterminantKind.Number:
                reason = $"`{type.Id}` must be a number with a point, without spaces, signs such as % or thousands separators, and with at most six decimal places";
                return default;
            case DeterminantKind.Flag when cell is "true" or "false":
                return FactValue.Flag(cell == "true");
            case DeterminantKind.Flag:
                reason = $"`{type.Id}` is true or false; say in `values` which texts mean which";
                return default;
            case DeterminantKind.Date when DateOnly.TryParseExact(cell, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date):
                return FactValue.Date(date);
            case DeterminantKind.Date:
                reason = $"`{type.Id}` is a date written as {DateFormat}";
                return default;
            case DeterminantKind.Choice when type.IndexOf(cell) is >= 0 and var index:
                return FactValue.ChoiceAt(type, index);
            case DeterminantKind.Choice:
                reason = $"`{type.Id}` has no such value; say in `values` which texts mean which";
                return default;
            default:
                reason = ShortText.IsFit(cell, ShortText.LongestCode)
                    ? null
                    : $"`{type.Id}` is a code of at most {ShortText.LongestCode} characters, not blank and without control characters";
                return reason is null ? FactValue.Code(cell) : default;
        }
    }
}
