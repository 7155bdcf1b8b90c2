using System.Runtime.CompilerServices;
using Noms.Tiering.Deciding;

namespace Noms.Tiering.Allocation.Rows;

// Facts, bare or with what is known of them.
internal sealed partial class PlainCaseReader
{
    private static readonly NameTable FactNames = new(["value", "source", "date", "basis", "complete"]);

    private static readonly NameTable Bases = new(["static", "dynamic"]);

    private bool TakeFacts(ref PlainCursor line)
    {
        var cursor = line;
        if (!cursor.Take((byte)'{'))
        {
            return false;
        }

        Array.Clear(_stated);
        var last = _expected.Begin;
        if (cursor.Peek() != (byte)'}')
        {
            do
            {
                if (!TakeFactName(ref cursor, last, out var place) || !IsFirst(place) || !TakeFact(ref cursor, vocabulary.Plans[place]))
                {
                    return false;
                }

                last = place;
            }
            while (cursor.Take((byte)','));
        }

        var isWhole = cursor.Take((byte)'}');
        line = cursor;
        return isWhole;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TakeFactName(ref PlainCursor cursor, int last, out int place)
    {
        place = _expected.After(last, ref cursor.Here);
        if (place >= 0)
        {
            cursor.PassName();
            return true;
        }

        if (!cursor.TakeName(vocabulary.Names, out place))
        {
            return false;
        }

        _expected.Learn(last, place);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsFirst(int place)
    {
        ref var word = ref _stated[place >> 6];
        var bit = 1UL << (place & 63);
        var isFirst = (word & bit) == 0;
        word |= bit;
        return isFirst;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TakeFact(ref PlainCursor cursor, FactPlan plan)
    {
        if (cursor.Peek() == (byte)'{')
        {
            var within = cursor;
            var isStated = TakeStatedFact(ref within, plan);
            cursor = within;
            return isStated;
        }

        if (!TakeValue(ref cursor, plan, out var value))
        {
            return false;
        }

        if (value != CaseFacts.NotRecorded)
        {
            Facts.Set(plan.Determinant, value);
        }

        return true;
    }

    private bool TakeStatedFact(ref PlainCursor cursor, FactPlan plan)
    {
        var (value, day, basis) = (CaseFacts.NotRecorded, -1, FactBasis.NotStated);
        var isIncomplete = false;
        var seen = 0;
        cursor.Take((byte)'{');
        do
        {
            if (!cursor.TakeName(FactNames, out var name) || (seen & (1 << name)) != 0)
            {
                return false;
            }

            seen |= 1 << name;
            var isRead = name switch
            {
                0 => TakeValue(ref cursor, plan, out value),
                1 => cursor.TakeText(out var source) && _line.IsFit(source, ShortText.LongestText),
                2 => TakeDay(ref cursor, out day),
                3 => plan.Determinant.MayBeStatic && TakeBasis(ref cursor, out basis),
                _ => plan.Kind == DeterminantKind.List && TakeCompleteness(ref cursor, out isIncomplete),
            };
            if (!isRead)
            {
                return false;
            }
        }
        while (cursor.Take((byte)','));

        if ((seen & 1) == 0 || !cursor.Take((byte)'}'))
        {
            return false;
        }

        if (value != CaseFacts.NotRecorded)
        {
            Facts.Set(plan.Determinant, Completed(value, isIncomplete), basis, day);
        }

        return true;
    }

    private static bool TakeBasis(ref PlainCursor cursor, out FactBasis basis)
    {
        basis = cursor.TakeOneOf(Bases, out var place) ? (place == 0 ? FactBasis.Static : FactBasis.Dynamic) : FactBasis.NotStated;
        return basis != FactBasis.NotStated;
    }

    private static bool TakeCompleteness(ref PlainCursor cursor, out bool isIncomplete)
    {
        isIncomplete = cursor.Peek() == (byte)'f';
        return cursor.TakeWord(isIncomplete ? "false"u8 : "true"u8);
    }

    /// <summary>A list, marked as one that may hold more.</summary>
    private long Completed(long list, bool isIncomplete)
    {
        if (isIncomplete)
        {
            Facts.MarkIncomplete(list);
        }

        return list;
    }
}
