using System.Collections.Immutable;

namespace Noms.Tiering.Policies.Reading;

/// <summary>Everything that is wrong with a file, gathered while it is read.</summary>
internal sealed class FaultList
{
    // A file made to be faulty must cost no more than a good one: neither endless messages nor endless searches for near names.
    private const int MostFaults = 1000;
    private const int MostHints = 200;

    private readonly Parts<Fault> _faults = new();
    private int _hints;

    public int Count => _faults.Count;

    /// <summary>
    /// The top of another text whose parts are read with this one, and the value of this text where what is wrong with them then is said;
    /// <see langword="null"/> where there is no other.
    /// </summary>
    public OtherText? Other { get; set; }

    private bool IsFull => _faults.Count >= MostFaults;

    public void Add(string code, JsonValue at, string message) => Add(code, at, at.Offset, message);

    /// <summary>A fault of a property's name rather than of its value.</summary>
    public void Add(string code, JsonMember at, string message) => Add(code, at.Value, at.Offset, message);

    public void Add(string code, string pointer, int offset, string message)
    {
        if (!IsFull)
        {
            _faults.Add(new Fault(code, JsonFault.ShortMessage(message), JsonFault.ShortPointer(pointer), offset));
        }
        else if (_faults.Count == MostFaults)
        {
            _faults.Add(new Fault(FaultCodes.TooManyFaults, $"there are more than {MostFaults} faults; the others are left out", "", int.MaxValue));
        }
    }

    private void Add(string code, JsonValue at, int offset, string message)
    {
        if (Other is { } other && at.Top == other.Top)
        {
            Add(
                FaultCodes.UnfitTogether,
                other.SaidAt.Pointer,
                other.SaidAt.Offset,
                $"with this the policy that it extends is faulty at `{at.Pointer}`: {message} ({code})");
        }
        else
        {
            Add(code, at.Pointer, offset, message);
        }
    }

    /// <summary>What is wrong with the text itself.</summary>
    public void AddAll(Parts<JsonFault> faults)
    {
        for (var index = 0; index < faults.Count; index++)
        {
            var fault = faults[index];
            Add(FaultCodes.Of(fault.Kind), fault.Pointer, fault.Offset, fault.Message);
        }
    }

    /// <summary>Whether there is a fault of another code than these.</summary>
    public bool HasOthersThan(params string[] codes)
    {
        for (var index = 0; index < _faults.Count; index++)
        {
            if (!codes.Contains(_faults[index].Code))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A closing half-sentence with the name that was probably meant, or nothing.</summary>
    public string Hint(string name, IEnumerable<string> candidates)
    {
        if (IsFull || ++_hints > MostHints)
        {
            return "";
        }

        // By their letters alone `and` would be taken for `any`.
        var meant = name switch
        {
            "and" => "all",
            "or" => "any",
            _ => null,
        };
        return meant is not null && candidates.Contains(meant, StringComparer.Ordinal)
            ? $"; did you mean `{meant}`?"
            : NearestName.Hint(name, candidates);
    }

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
            .. _faults.ToImmutable().OrderBy(fault => fault.Offset).Select(fault =>
            {
                var (line, column) = lines.At(Math.Min(fault.Offset, length));
                return new Diagnostic(fault.Code, DiagnosticSeverity.Error, fault.Message, fault.Pointer, line, column);
            }),
        ];
    }

    private sealed record Fault(string Code, string Message, string Pointer, int Offset);
}
