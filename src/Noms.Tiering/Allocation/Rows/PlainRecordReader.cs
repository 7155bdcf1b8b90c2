using System.Runtime.CompilerServices;
using Noms.Tiering.Deciding;

namespace Noms.Tiering.Allocation.Rows;

/// <summary>
/// Reads the ordinary records of a CSV straight into the facts of a case, as <see cref="PlainCaseReader"/> does with lines of NDJSON: what it is not
/// certain of is left to <see cref="CsvRecordReader"/> and <see cref="CsvCaseReader"/>.
/// </summary>
internal sealed class PlainRecordReader(RecordPlan plan) : PlainRow
{
    private readonly PlainLine _line = PlainLine.OfCsv();
    private readonly PlainText[] _fields = new PlainText[plan.FieldCount];
    private readonly long[] _values = new long[plan.Cells.Length];
    private readonly bool[] _stated = new bool[plan.Cells.Length];

    /// <summary>Reads a line; false where it is no ordinary record, and then nothing of it counts.</summary>
    public bool TryRead(HeldLine line)
    {
        if (plan.Id < 0 || !_line.TryTake(line) || !TrySplit())
        {
            return false;
        }

        Facts.Clear();
        for (var index = 0; index < plan.Cells.Length; index++)
        {
            var cell = plan.Cells[index];
            var text = _fields[cell.Field];
            _stated[index] = text.Length > 0;
            if (!(cell.Target.IsText ? IsText(cell.Target.Kind, text) : cell.TryRead(_line, text, Facts, out _values[index])))
            {
                return false;
            }
        }

        StateFacts();
        return true;
    }

    public override bool TryTakeLevels(LevelsBefore levels, int policy, DecidedScale[] scales)
    {
        LevelsBefore.Clear(scales);
        foreach (var index in plan.Levels)
        {
            var target = plan.Cells[index].Target;
            if (_values[index] != CaseFacts.NotRecorded && !levels.TryTake(target.ScaleId!, target.Type.Values[(int)_values[index]].Id, policy, scales))
            {
                return false;
            }
        }

        return true;
    }

    public override void WriteId(LineBuffer line)
    {
        line.AppendText(Id);
    }

    public override ReadOnlySpan<byte> Id
    {
        get
        {
            var id = _fields[plan.Cells[plan.Id].Field];
            return _line[id.Start, id.Length];
        }
    }

    public override ReadOnlySpan<byte> GroupAt(int grouping)
    {
        var group = _fields[plan.Groups[grouping]];
        return _line[group.Start, group.Length];
    }

    /// <summary>Cuts the line into as many fields as the header has.</summary>
    private bool TrySplit()
    {
        ref var mark = ref _line.FirstMark;
        var at = 0;
        for (var field = 0; field < _fields.Length; field++)
        {
            if (at < _line.Length && _line.At(at) == (byte)'"')
            {
                // Commas stand in quotes too; a doubled quote is no ordinary field's.
                mark = ref Unsafe.Add(ref mark, 1);
                while (mark < _line.Length && _line.At(mark) == (byte)',')
                {
                    mark = ref Unsafe.Add(ref mark, 1);
                }

                if (mark >= _line.Length)
                {
                    return false;
                }

                _fields[field] = new PlainText(at + 1, mark - at - 1);
                at = mark + 1;
                mark = ref Unsafe.Add(ref mark, 1);
            }
            else
            {
                var end = Math.Min(mark, _line.Length);
                _fields[field] = new PlainText(at, end - at);
                at = end;
            }

            var isLast = field == _fields.Length - 1;
            if (isLast ? at != _line.Length : mark != at || _line.At(at) != (byte)',')
            {
                return false;
            }

            mark = ref Unsafe.Add(ref mark, isLast ? 0 : 1);
            at++;
        }

        return true;
    }

    private bool IsText(CellTargetKind kind, PlainText text) =>
        text.Length == 0 ? kind != CellTargetKind.Id : _line.IsFit(text, ShortText.LongestText);

    private void StateFacts()
    {
        AsOf = plan.AsOf >= 0 && _values[plan.AsOf] != CaseFacts.NotRecorded ? DateOnly.FromDayNumber((int)_values[plan.AsOf]) : null;
        foreach (var fact in plan.Facts)
        {
            State(fact, _values[fact.Value]);
        }

        for (var index = 0; index < plan.Lists.Length; index++)
        {
            State(plan.ListFacts[index], Build(plan.Lists[index]));
        }
    }

    private void State(RecordPlan.FactCells fact, long value)
    {
        if (value != CaseFacts.NotRecorded)
        {
            var day = Value(fact.Date);
            var basis = Value(fact.Basis);
            Facts.Set(
                fact.Determinant,
                value,
                basis == CaseFacts.NotRecorded ? FactBasis.NotStated : basis == 0 ? FactBasis.Static : FactBasis.Dynamic,
                day == CaseFacts.NotRecorded ? -1 : (int)day);
        }
    }

    private long Value(int cell) => cell < 0 ? CaseFacts.NotRecorded : _values[cell];

    private long Build(ListPlan list)
    {
        var built = list.EmptyIsNone ? Facts.AddList() : CaseFacts.NotRecorded;
        foreach (var element in list.Elements)
        {
            if (element.IsStated(_stated))
            {
                built = built == CaseFacts.NotRecorded ? Facts.AddList() : built;
                Build(element, Facts.AddElement(built, element.Fields.Length), list.List);
            }
        }

        if (built != CaseFacts.NotRecorded && !list.IsComplete)
        {
            Facts.MarkIncomplete(built);
        }

        return built;
    }

    private void Build(ElementPlan plan, int element, Determinant list)
    {
        for (var field = 0; field < plan.Fields.Length; field++)
        {
            if (plan.Fields[field].List is { } inner)
            {
                var built = Build(inner);
                Facts.SetField(element, field, built);
            }
            else if (plan.Fields[field].Cell is { } cell)
            {
                Facts.SetField(element, field, _values[cell]);
            }
        }

        Facts.EndElement(element, list);
    }
}
