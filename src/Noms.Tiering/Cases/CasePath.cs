using System.Runtime.CompilerServices;
using System.Text;

namespace Noms.Tiering.Cases;

/// <summary>Where in a file the reader is. It becomes text only when something is wrong there.</summary>
internal struct CasePath
{
    private Steps _steps;
    private int _depth;

    public void Enter(string name) => _steps[_depth++] = new Step(name, 0);

    public void Enter(int index) => _steps[_depth++] = new Step(null, index);

    public void Leave() => _depth--;

    /// <summary>The JSON pointer (RFC 6901).</summary>
    public readonly string ToPointer()
    {
        var pointer = new StringBuilder();
        for (var depth = 0; depth < _depth; depth++)
        {
            var (name, index) = _steps[depth];
            pointer.Append('/');
            _ = name is null ? pointer.Append(index) : pointer.Append(name.Replace("~", "~0").Replace("/", "~1"));
        }

        return pointer.ToString();
    }

    private readonly record struct Step(string? Name, int Index);

    [InlineArray(CaseParser.Deepest + 1)]
    private struct Steps
    {
        private Step _first;
    }
}
