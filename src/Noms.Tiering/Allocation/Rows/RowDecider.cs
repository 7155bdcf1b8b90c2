using System.Buffers;
using System.Text.Json;
using Noms.Tiering.Deciding;
using Noms.Tiering.Tracing;

namespace Noms.Tiering.Allocation.Rows;

/// <summary>Decides one row after another and writes what becomes of each, as a line of a decision or of a reject, and counts it.</summary>
/// <remarks>
/// Mutable, and for one thread at a time: each thread of a run has its own. An ordinary line is read, decided and written without allocating;
/// any other goes by way of a whole case, with the same outcome.
/// </remarks>
internal sealed class RowDecider : IRowDecider
{
    private static ReadOnlySpan<byte> Begin => "{\"id\":"u8;

    private readonly RunPlan _plan;
    private readonly PlainCaseReader _reader;
    private readonly DecidedRow[] _rows;
    private readonly LineBuffer _line = new();
    private readonly LineBuffer _id = new();

    public RowDecider(RunPlan plan)
    {
        _plan = plan;
        _reader = new PlainCaseReader(plan.Vocabulary);
        _rows = [.. plan.Engines.Select(engine => new DecidedRow(engine))];
    }

    /// <inheritdoc/>
    public void DecideLine(HeldLine line, long number, IBufferWriter<byte> decisions, IBufferWriter<byte> rejects, IRowTally tally)
    {
        if (!(_reader.TryRead(line) && TryDecide(_reader, decisions, tally)) && NdjsonRow.TryRead(number, line.Span, _plan.Catalogue) is { } entry)
        {
            Decide(entry, decisions, rejects, tally);
        }
    }

    /// <inheritdoc/>
    public void Decide(CaseloadEntry entry, IBufferWriter<byte> decisions, IBufferWriter<byte> rejects, IRowTally tally)
    {
        if (Refused(entry, out var asOf, out var engine) is { } rejected)
        {
            RejectLine.Write(_line, rejected);
            _line.WriteTo(rejects);
            tally.Add(rejected);
            return;
        }

        var row = _rows[engine];
        var tieringCase = entry.Case!;
        _plan.Levels.Take(tieringCase, engine, row.Scales);
        row.SetUnavailable(tieringCase.Flat);
        _plan.Engines[engine].Decide(tieringCase, asOf, row.Outcome);
        row.Take(asOf);
        _id.Clear();
        _id.Append(LineBuffer.Quoted(tieringCase.Id));
        _ = Write(row);
        if (_plan.WithTrace)
        {
            WriteTrace(_plan.Decide(engine, tieringCase, asOf).Trace);
        }

        End(row, decisions, tally);
    }

    /// <inheritdoc/>
    public bool TryDecide(PlainRow plain, IBufferWriter<byte> decisions, IRowTally tally)
    {
        // A trace needs the case as an object.
        if (_plan.WithTrace || (plain.AsOf ?? _plan.AsOf) is not { } asOf)
        {
            return false;
        }

        var engine = _plan.EngineOn(asOf);
        if (engine < 0 || !plain.TryTakeLevels(_plan.Levels, engine, _rows[engine].Scales))
        {
            return false;
        }

        var row = _rows[engine];
        row.SetUnavailable(plain.Facts);
        Evaluation.Decide(plain.Facts, asOf, row.Outcome);
        _id.Clear();
        plain.WriteId(_id);
        if (row.ByBits.Find(row.IsShort) is { } alike)
        {
            row.SetDay(asOf);
            Write(row, alike, decisions);
            return true;
        }

        row.Take(asOf);
        if (!row.IsPlain)
        {
            _ = Write(row);
            End(row, decisions, tally);
        }
        else if (row.Kinds.Find() is { } kind)
        {
            row.ByBits.Add(kind);
            Write(row, kind, decisions);
        }
        else
        {
            var start = Write(row);
            End(row, decisions, tally, start);
        }

        return true;
    }

    /// <inheritdoc/>
    public void EndBlock(IRowTally tally)
    {
        foreach (var row in _rows)
        {
            foreach (var kind in row.Kinds.Counted)
            {
                ((IAllocationTally)tally).Add(kind);
            }

            row.Kinds.Clear();
        }
    }

    /// <summary>Writes all of a line but its end; says where in it the result begins.</summary>
    private int Write(DecidedRow row)
    {
        _line.Append(Begin);
        _line.Append(_id.Written);
        _line.Append(row.Dated);
        var start = _line.Length;
        row.Lines.WriteResult(_line, row);
        return start;
    }

    /// <summary>Counts a row of a kind, and writes the whole line.</summary>
    private void Write(DecidedRow row, RowKind kind, IBufferWriter<byte> decisions)
    {
        row.Kinds.Count(kind, row.AsOf);
        var id = _id.Written;
        var dated = row.Dated;
        var end = kind.End;
        var length = Begin.Length + id.Length + dated.Length + end.Length;
        var line = decisions.GetSpan(length + 1);
        Begin.CopyTo(line);
        id.CopyTo(line[Begin.Length..]);
        dated.CopyTo(line[(Begin.Length + id.Length)..]);
        end.CopyTo(line[(length - end.Length)..]);
        line[length] = (byte)'\n';
        decisions.Advance(length + 1);
    }

    private void End(DecidedRow row, IBufferWriter<byte> decisions, IRowTally tally, int? resultOfKind = null)
    {
        _line.Append((byte)'}');
        if (resultOfKind is { } start)
        {
            _ = row.Kinds.Add(_line.Written[start..]);
        }

        _line.WriteTo(decisions);
        ((IAllocationTally)tally).Add(row);
    }

    private void WriteTrace(DecisionTrace trace)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json, new JsonWriterOptions { Encoder = LineBuffer.Encoder }))
        {
            TraceJson.Write(trace, writer);
        }

        _line.Append(",\"trace\":"u8);
        _line.Append(json.WrittenSpan);
    }

    private CaseloadEntry? Refused(CaseloadEntry entry, out DateOnly asOf, out int engine)
    {
        (asOf, engine) = (default, -1);
        if (entry.Case is null)
        {
            return entry;
        }

        if (PreviousLevels.Faults(entry.Case, _plan.Policies) is { IsEmpty: false } faults)
        {
            return CaseloadEntry.Rejected(entry.Line, faults);
        }

        if ((entry.AsOf ?? _plan.AsOf) is not { } day)
        {
            return Rejected(entry, RowFaults.NoAsOf, "neither the row nor the run says as of which day to decide");
        }

        asOf = day;
        engine = _plan.EngineOn(day);
        return engine < 0
            ? Rejected(entry, RowFaults.NotInForce, $"no version of `{_plan.Policies[0].Id}` is in force on the day as of which to decide")
            : null;
    }

    private static CaseloadEntry Rejected(CaseloadEntry row, string code, string reason) =>
        CaseloadEntry.Rejected(row.Line, new RowFault(code, "asOf", reason));
}
