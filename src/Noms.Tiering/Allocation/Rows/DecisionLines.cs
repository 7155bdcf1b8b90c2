using System.Collections.Immutable;
using Noms.Tiering.Deciding;

namespace Noms.Tiering.Allocation.Rows;

/// <summary>
/// Writes decisions as lines of JSON, from pieces that are made once for a policy. What is empty or no is left out, but for the level, the
/// rules and the modes.
/// </summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed class DecisionLines
{
    private readonly byte[] _head;
    private readonly byte[][] _statuses;
    private readonly byte[][] _rules;
    private readonly byte[][] _reads;
    private readonly byte[][] _modes;
    private readonly byte[][] _outputs;
    private readonly Dictionary<string, byte[]> _needs;
    private readonly ScaleLine[] _scales;
    private readonly LabelLine _label;

    public DecisionLines(CompiledPolicy policy)
    {
        var stated = policy.Policy;
        _head = [.. ",\"policy\":"u8, .. LineBuffer.Quoted(stated.Id), .. ",\"policyVersion\":"u8, .. LineBuffer.Quoted(stated.Version), .. ",\"asOf\":"u8];
        _statuses = [.. stated.Statuses.Select(status => LineBuffer.Quoted(status.Id))];
        _rules = [.. stated.Rules.Select(rule => LineBuffer.Quoted(rule.Id))];
        _reads = [.. stated.Reads.Select(read => LineBuffer.Quoted(read.Determinant.Id))];
        _outputs = [.. stated.Outputs.Select(output => LineBuffer.Quoted(output.Id))];
        _scales = [.. stated.Scales.Select(scale => new ScaleLine(scale))];
        _label = new LabelLine(stated);
        Facets = new PolicyFacets(policy);
        _needs = (Facets.Needs?.Lines ?? []).SelectMany(needs => needs).Distinct(StringComparer.Ordinal).ToDictionary(need => need, LineBuffer.Quoted, StringComparer.Ordinal);
        _modes = Facets.Modes is { } modes ? [.. modes.Lines.Select(ListOf)] : [];
    }

    /// <summary>Where an outcome's modes, outputs and shortfalls are found.</summary>
    public PolicyFacets Facets { get; }

    /// <summary>Writes what follows the id: the policy and the day.</summary>
    public void WriteDay(LineBuffer line, DateOnly asOf)
    {
        line.Append(_head);
        line.AppendDate(asOf);
    }

    /// <summary>Writes all that follows the day but the last brace, so that a trace may follow.</summary>
    /// <param name="line">The line; what it begins with is kept.</param>
    /// <param name="row">The row.</param>
    public void WriteResult(LineBuffer line, DecidedRow row)
    {
        var outcome = row.Outcome;
        switch (outcome.State)
        {
            case DecisionState.Decided:
                line.Append(row.Result.IsProvisional ? ",\"state\":\"decided\",\"provisional\":true,\"label\":"u8 : ",\"state\":\"decided\",\"provisional\":false,\"label\":"u8);
                _label.Write(line, row.Result);
                break;
            case DecisionState.Status:
                line.Append(",\"state\":\"status\",\"status\":"u8);
                line.Append(_statuses[row.Result.Status]);
                line.Append(",\"provisional\":false,\"label\":null"u8);
                break;
            default:
                line.Append(",\"state\":\"invalid-data\""u8);
                WriteInvalidData(line, outcome.InvalidData);
                line.Append(",\"provisional\":false,\"label\":null"u8);
                break;
        }

        line.Append(",\"scales\":{"u8);
        for (var scale = 0; scale < _scales.Length; scale++)
        {
            if (scale > 0)
            {
                line.Append((byte)',');
            }

            WriteScale(line, row, scale);
        }

        line.Append("},\"modes\":"u8);
        line.Append(row.Result.Modes >= 0 ? _modes[row.Result.Modes] : "[]"u8);
        WriteOutputs(line, row.Result);
        WriteShortfalls(line, row.Result);
    }

    private static byte[] ListOf(ImmutableArray<string> texts)
    {
        var list = new List<byte>();
        foreach (var text in texts)
        {
            list.Add(list.Count == 0 ? (byte)'[' : (byte)',');
            list.AddRange(LineBuffer.Quoted(text));
        }

        return texts.IsEmpty ? [.. "[]"u8] : [.. list, (byte)']'];
    }

    private static void WriteInvalidData(LineBuffer line, ImmutableArray<CaseDiagnostic> diagnostics)
    {
        line.Append(",\"invalidData\":["u8);
        for (var index = 0; index < diagnostics.Length; index++)
        {
            line.Append(index == 0 ? "{\"code\":"u8 : ",{\"code\":"u8);
            line.Append(LineBuffer.Quoted(diagnostics[index].Code));
            line.Append(",\"determinant\":"u8);
            line.Append(diagnostics[index].DeterminantId is { } determinant ? LineBuffer.Quoted(determinant) : "null"u8);
            if (diagnostics[index].Place is { } place)
            {
                line.Append(",\"place\":"u8);
                line.Append(LineBuffer.Quoted(place));
            }

            line.Append(",\"reason\":"u8);
            line.Append(LineBuffer.Quoted(diagnostics[index].Reason));
            line.Append((byte)'}');
        }

        line.Append((byte)']');
    }

    private static void WriteList(LineBuffer line, byte[][] texts, ulong[] bits)
    {
        var isFirst = true;
        foreach (var place in new PlaceBits(bits))
        {
            line.Append(isFirst ? (byte)'[' : (byte)',');
            line.Append(texts[place]);
            isFirst = false;
        }

        line.Append(isFirst ? "[]"u8 : "]"u8);
    }

    private void WriteScale(LineBuffer line, DecidedRow row, int index)
    {
        var scale = row.Scales[index];
        var found = scale.Final;
        _scales[index].WriteLevel(line, row.Outcome.State, found.Level, scale.Calculated);
        line.Append(",\"deciding\":"u8);
        WriteList(line, _rules, scale.Deciding);
        if (PlaceBits.Any(scale.OneOf))
        {
            line.Append(",\"decidedByOneOf\":"u8);
            WriteList(line, _rules, scale.OneOf);
        }

        if (scale.IsProvisional)
        {
            _scales[index].WritePossible(line, found.Possible);
            line.Append(found.IsAtMost ? ",\"possibleIsAtMost\":true,\"keptOpenBy\":"u8 : ",\"keptOpenBy\":"u8);
            WriteList(line, _reads, scale.KeptOpenBy);
            if (scale.ObtainFirst >= 0)
            {
                line.Append(",\"obtainFirst\":"u8);
                line.Append(_reads[scale.ObtainFirst]);
            }
        }

        if (row.Outcome.HasAdjustments)
        {
            AdjustmentLine.Write(line, row.Outcome, index);
        }

        if (found.IsInConflict && row.Outcome.State != DecisionState.InvalidData)
        {
            line.Append(",\"inConflict\":true"u8);
        }

        line.Append(scale.Change switch
        {
            LevelChange.NotKnown => "}"u8,
            LevelChange.Raised => ",\"change\":\"raised\"}"u8,
            LevelChange.Lowered => ",\"change\":\"lowered\"}"u8,
            _ => ",\"change\":\"same\"}"u8,
        });
    }

    private void WriteOutputs(LineBuffer line, RowResult result)
    {
        var isFirst = true;
        foreach (var output in new PlaceBits(result.Outputs))
        {
            line.Append(isFirst ? ",\"outputs\":["u8 : ","u8);
            line.Append(_outputs[output]);
            isFirst = false;
        }

        line.Append(isFirst ? ""u8 : "]"u8);
    }

    private void WriteShortfalls(LineBuffer line, RowResult result)
    {
        for (var index = 0; index < result.Shortfalls.Count; index++)
        {
            line.Append(index == 0 ? ",\"shortfalls\":["u8 : ","u8);
            line.Append(_needs[result.Shortfalls[index]]);
        }

        line.Append(result.Shortfalls.Count == 0 ? ""u8 : "]"u8);
    }
}
