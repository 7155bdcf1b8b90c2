using System.Globalization;
using System.Text.Json;
using Noms.Tiering.Policies;
using Noms.Tiering.Policies.Reading;

namespace Noms.Tiering.Assurance.Analysis;

/// <summary>Finds the lines of a policy's file on which its parts stand.</summary>
internal sealed class PolicyLines
{
    private readonly JsonValue? _top;
    private readonly LineMap? _lines;

    public PolicyLines(TieringPolicy policy)
    {
        if (!policy.Text.IsEmpty)
        {
            _top = JsonTree.Parse(policy.Text.Span, int.MaxValue, deepest: 64).Root;
            _lines = new LineMap(policy.Text.Span);
        }
    }

    /// <summary>The place of a pointer.</summary>
    public FindingPlace At(string pointer, string layer = PolicyLayer.National) => new(pointer, LineOf(pointer), layer);

    private int? LineOf(string pointer)
    {
        var value = _top;
        foreach (var part in pointer.Split('/').Skip(1))
        {
            var name = part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            value = value?.Kind == JsonValueKind.Array
                ? int.TryParse(name, CultureInfo.InvariantCulture, out var index) && index < value.Items.Count ? value.Items[index] : null
                : value?.Find(name);
        }

        return value is null ? null : _lines!.At(value.Offset).Line;
    }
}
