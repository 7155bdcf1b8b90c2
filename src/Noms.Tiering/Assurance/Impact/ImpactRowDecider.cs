using System.Buffers;
using Noms.Tiering.Allocation;
using Noms.Tiering.Allocation.Rows;

namespace Noms.Tiering.Assurance;

/// <summary>Decides one row after another on both sides, counts it, and writes a line for each scale on which it moves where that is asked for.</summary>
/// <remarks>Mutable, and for one thread at a time.</remarks>
internal sealed class ImpactRowDecider : IRowDecider
{
    private readonly ImpactPlan _plan;
    private readonly DateOnly? _asOf;
    private readonly PlainCaseReader _reader;
    private readonly SideReader _before;
    private readonly SideReader _after;
    private readonly ImpactGroups _groups;
    private readonly byte[]?[][]? _moves;
    private readonly LineBuffer _line = new();

    public ImpactRowDecider(ImpactPlan plan, DateOnly? asOf, ImpactGroups groups, bool writesMoves)
    {
        _plan = plan;
        _asOf = asOf;
        _reader = new PlainCaseReader(plan.Catalogue.Vocabulary);
        _before = new SideReader(plan, plan.Before, scales => scales.Before);
        _after = new SideReader(plan, plan.After, scales => scales.After);
        _groups = groups;
        _moves = writesMoves ? [.. plan.Scales.Select(MoveLines.Of)] : null;
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
    public void EndBlock(IRowTally tally)
    {
        // Each row is counted by itself.
    }

    /// <inheritdoc/>
    public void Decide(CaseloadEntry entry, IBufferWriter<byte> decisions, IBufferWriter<byte> rejects, IRowTally tally)
    {
        if (Refused(entry) is { } rejected)
        {
            RejectLine.Write(_line, rejected);
            _line.WriteTo(rejects);
            tally.Add(rejected);
            return;
        }

        var asOf = (entry.AsOf ?? _asOf)!.Value;
        _before.Read(entry.Case!, asOf);
        _after.Read(entry.Case!, asOf);
        ((ImpactCounts)tally).Add(asOf, _before, _after, _groups.Found);
        if (_moves is not null)
        {
            WriteMoves(LineBuffer.Quoted(entry.Case!.Id), decisions);
        }
    }

    /// <inheritdoc/>
    public bool TryDecide(PlainRow plain, IBufferWriter<byte> decisions, IRowTally tally)
    {
        // Another engine needs the case as an object.
        if (!_before.IsOfTheLibrary || !_after.IsOfTheLibrary || (plain.AsOf ?? _asOf) is not { } asOf || !_groups.TryFind(plain))
        {
            return false;
        }

        _before.Read(plain.Facts, asOf);
        _after.Read(plain.Facts, asOf);
        ((ImpactCounts)tally).Add(asOf, _before, _after, _groups.Found);
        if (_moves is not null)
        {
            plain.WriteId(_line);
            var id = _line.Written.ToArray();
            _line.Clear();
            WriteMoves(id, decisions);
        }

        return true;
    }

    private CaseloadEntry? Refused(CaseloadEntry entry)
    {
        if (entry.Case is null)
        {
            return entry;
        }

        if ((entry.AsOf ?? _asOf) is null)
        {
            return CaseloadEntry.Rejected(entry.Line, new RowFault(RowFaults.NoAsOf, "asOf", "neither the row nor the run says as of which day to decide"));
        }

        return _groups.Find(entry) is { IsEmpty: false } faults ? CaseloadEntry.Rejected(entry.Line, faults) : null;
    }

    private void WriteMoves(ReadOnlySpan<byte> quotedId, IBufferWriter<byte> moves)
    {
        for (var pair = 0; pair < _moves!.Length; pair++)
        {
            if (_moves[pair][_plan.Scales[pair].CellOf(_before.Standings[pair], _after.Standings[pair])] is { } move)
            {
                _line.Append("{\"id\":"u8);
                _line.Append(quotedId);
                _line.Append(move);
                _line.WriteTo(moves);
            }
        }
    }
}
