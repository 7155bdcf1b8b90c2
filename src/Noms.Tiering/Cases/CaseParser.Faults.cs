using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Cases;

// What is wrong, and where.
internal ref partial struct CaseParser
{
    private const int MostFaults = 100;

    /// <summary>A name from the file as a message may show it: short, and in one line.</summary>
    private static string Shown(string name)
    {
        var isLong = name.Length > ShortText.LongestCode;
        var length = !isLong ? name.Length
            : char.IsHighSurrogate(name[ShortText.LongestCode - 1]) ? ShortText.LongestCode - 1
            : ShortText.LongestCode;
        var shown = new StringBuilder(length + 1);
        foreach (var symbol in name.AsSpan(0, length))
        {
            shown.Append(char.IsControl(symbol) ? '\uFFFD' : symbol);
        }

        return isLong ? shown.Append('…').ToString() : shown.ToString();
    }

    private void Report(string code, string message, int at)
    {
        var before = _file[..at];
        Report(code, message, before.Count((byte)'\n') + 1, at - before.LastIndexOf((byte)'\n'));
    }

    private void Report(string code, string message, int line, int column)
    {
        _diagnostics ??= ImmutableArray.CreateBuilder<Diagnostic>();
        if (_diagnostics.Count == MostFaults)
        {
            // A file that is wrong throughout costs no more than one that is wrong in places.
            code = CaseFault.TooMany;
            message = $"there are more than {MostFaults} faults; mend those above first";
        }

        _diagnostics.Add(new Diagnostic(code, DiagnosticSeverity.Error, message, _path.ToPointer(), line, column));
        if (code == CaseFault.TooMany)
        {
            _isStopped = true;
            throw new JsonException();
        }
    }

    /// <summary>Reports what makes it pointless to read on.</summary>
    private void Stop(string code, string message)
    {
        Report(code, message, Here);
        _isStopped = true;
        throw new JsonException();
    }

    private void ReportSyntax(JsonException fault)
    {
        _isStopped = true;
        var line = (int)(fault.LineNumber ?? 0);
        var column = (int)(fault.BytePositionInLine ?? 0) + (line == 0 ? _start : 0);
        if (_diagnostics?.Count == MostFaults)
        {
            return;
        }

        // The platform's own message may quote the case.
        if (_isOver)
        {
            Report(CaseFault.TrailingData, "something follows the end of the case", line + 1, column + 1);
        }
        else
        {
            Report(CaseFault.NotJson, "this is not JSON here", line + 1, column + 1);
        }
    }
}
