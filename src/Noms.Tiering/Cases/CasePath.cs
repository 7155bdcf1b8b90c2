using System.Text;

namespace Noms.Tiering.Cases;

/// <summary>Where in a file the reader is. It becomes text only when something is wrong there.</summary>
internal struct CasePath
{
    private Step[]? _steps;
    private int _depth;

    public void Enter(string name) => Enter(new Step(name, 0));

    public void Enter(int index) => Enter(new Step(null, index));

    public void Leave() => _depth--;

    /// <summary>The JSON pointer (RFC 6901).</summary>
    public readonly string ToPointer()
    {
        var pointer = new StringBuilder();
        for (var depth = 0; depth < _depth; depth++)
        {
            var (name, index) = _steps![depth];
            pointer.Append('/');
            _ = name is null ? pointer.Append(index) : pointer.Append(name.Replace("~", "~0").Replace("/", "~1"));
        }

        return pointer.ToString();
    }

    private void Enter(Step step)
    {
        _steps ??= new Step[2];
        if (_depth == _steps.Length)
        {
            Array.Resize(ref _steps, Math.Min(_depth * 4, CaseParser.Deepest + 1));
        }

        _steps[_depth++] = step;
    }

    private readonly record struct Step(string? Name, int Index);
}
