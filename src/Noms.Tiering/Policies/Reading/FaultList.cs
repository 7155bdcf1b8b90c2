using System.Collections.Immutable;

namespace Noms.Tiering.Policies.Reading;

/// <summary>Everything that is wrong with a file, gathered while it is read.</summary>
internal sealed class FaultList
{
    // A file made to be faulty must cost no more than a good one: neither endless messages nor endless searches for near names.
    private const int MostFaults = 1000;
    private const int MostHints = 200;

    private readonly List<(string Code, string Message, string Pointer, int Offset)> _faults = [];
    private int _hints;

    public int Count => _faults.Count;

    private bool IsFull => _faults.Count >= MostFaults;

    public void Add(string code, JsonValue at, string message) => Add(code, at.Pointer, at.Offset, message);

    /// <summary>A fault of a property's name rather than of its value.</summary>
    public void Add(string code, JsonMember at, string message) => Add(code, at.Value.Pointer, at.Offset, message);

    public void Add(string code, string pointer, int offset, string message)
    {
        if (!IsFull)
        {
            _faults.Add((code, message, pointer, offset));
        }
        else if (_faults.Count == MostFaults)
        {
            _faults.Add((FaultCodes.TooManyFaults, $"there are more than {MostFaults} faults; the others are left out", "", int.MaxValue));
        }
    }

    /// <summary>A name as a message shows it, with the nearest of the names that there are.</summary>
    public string Hint(string name, IEnumerable<string> candidates) =>
        IsFull || ++_hints > MostHints ? "" : NearestName.Hint(name, candidates);

    /// <summary>Every fault as a diagnostic, in the order of the file.</summary>
    public ImmutableArray<Diagnostic> ToDiagnostics(ReadOnlySpan<byte> text)
    {
        if (_faults.Count == 0)
        {
            return [];
        }

        var lines = new LineMap(text);
        var length = text.Length;
        return
        [
            .. _faults.OrderBy(fault => fault.Offset).Select(fault =>
            {
                var (line, column) = lines.At(Math.Min(fault.Offset, length));
                return new Diagnostic(fault.Code, DiagnosticSeverity.Error, fault.Message, fault.Pointer, line, column);
            }),
        ];
    }
}
