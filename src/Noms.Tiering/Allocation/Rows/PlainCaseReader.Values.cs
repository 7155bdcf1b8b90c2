using System.Runtime.CompilerServices;
using Noms.Tiering.Deciding;

namespace Noms.Tiering.Allocation.Rows;

// Values, encoded as the facts of a case have them.
internal sealed partial class PlainCaseReader
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TakeValue(ref PlainCursor cursor, FactPlan plan, out long value)
    {
        var next = cursor.Peek();
        if (next == (byte)'n')
        {
            value = CaseFacts.NotRecorded;
            return cursor.TakeWord("null"u8);
        }

        switch (plan.Kind)
        {
            case DeterminantKind.Choice:
                var isFound = cursor.TakeOneOf(plan.Values, out var place);
                value = place;
                return isFound;
            case DeterminantKind.Flag:
                value = next == (byte)'t' ? 1 : 0;
                return value == 1 ? cursor.TakeWord("true"u8) : cursor.TakeWord("false"u8);
            case DeterminantKind.Number when next != (byte)'"':
                return cursor.TakeNumber(out value) && value >= plan.Least && value <= plan.Most;
            default:
                var within = cursor;
                var isRead = plan.Kind == DeterminantKind.List ? TakeList(ref within, plan, out value) : TakeText(ref within, plan, out value);
                cursor = within;
                return isRead;
        }
    }

    /// <summary>A number or date that is none, a date, or a code.</summary>
    private bool TakeText(ref PlainCursor cursor, FactPlan plan, out long value)
    {
        value = CaseFacts.None;
        if (!cursor.TakeText(out var text))
        {
            return false;
        }

        var bytes = _line[text.Start, text.Length];
        if (plan.MayBeNone && bytes.SequenceEqual("none"u8))
        {
            return true;
        }

        switch (plan.Kind)
        {
            case DeterminantKind.Date when Cases.CalendarDate.TryRead(bytes, out var date):
                value = date.DayNumber;
                return true;
            case DeterminantKind.Code when _line.IsFit(text, ShortText.LongestCode):
                value = Facts.AddCode(bytes);
                return true;
            default:
                return false;
        }
    }

    private bool TakeList(ref PlainCursor line, FactPlan plan, out long list)
    {
        list = CaseFacts.EmptyList;
        var cursor = line;
        if (!cursor.Take((byte)'['))
        {
            return false;
        }

        list = Facts.AddList();
        if (cursor.Peek() != (byte)']')
        {
            do
            {
                var element = Facts.AddElement(list, plan.Fields.Length);
                if (!(plan.Fields.Length == 1 ? TakeField(ref cursor, plan.Fields[0], element, 0) : TakeFields(ref cursor, plan, element)))
                {
                    return false;
                }
            }
            while (cursor.Take((byte)','));
        }

        var isWhole = cursor.Take((byte)']');
        line = cursor;
        return isWhole;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TakeFields(ref PlainCursor cursor, FactPlan plan, int element)
    {
        if (!cursor.Take((byte)'{'))
        {
            return false;
        }

        if (cursor.Peek() != (byte)'}')
        {
            do
            {
                if (!cursor.TakeName(plan.FieldNames, out var field) || Facts.Field(element, field) != CaseFacts.NotStated
                    || !TakeField(ref cursor, plan.Fields[field], element, field))
                {
                    return false;
                }
            }
            while (cursor.Take((byte)','));
        }

        return cursor.Take((byte)'}') && Facts.EndElement(element, plan.Determinant) < 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TakeField(ref PlainCursor cursor, FactPlan plan, int element, int field)
    {
        // What is known of a list within a list is no ordinary row's.
        if (!TakeValue(ref cursor, plan, out var value))
        {
            return false;
        }

        Facts.SetField(element, field, value);
        return true;
    }
}
