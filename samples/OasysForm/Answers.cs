using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace Noms.Tiering.OasysForm;

/// <summary>What was answered, by the names of the form's fields.</summary>
/// <remarks>
/// The fields of a fact begin with <c>f:</c> and its id: <c>f:ogrs3</c>, <c>f:latestRelease:day</c>, <c>f:sentences:0:type</c>. With a slash for each colon such a name is where the
/// fact stands in the case as JSON, so a fault that the reader of cases finds leads to its field.
/// </remarks>
public sealed class Answers
{
    private readonly ImmutableSortedDictionary<string, string> _values;

    /// <summary>Takes what a page has sent.</summary>
    public Answers(IEnumerable<KeyValuePair<string, StringValues>> form)
        : this(form.ToImmutableSortedDictionary(field => field.Key, field => (field.Value[^1] ?? "").Trim(), StringComparer.Ordinal))
    {
    }

    private Answers(ImmutableSortedDictionary<string, string> values) => _values = values;

    /// <summary>The answer of a field; empty where it has none.</summary>
    public string this[string name] => _values.GetValueOrDefault(name, "");

    /// <summary>The fields that stay from page to page: all but what a button says.</summary>
    public IEnumerable<KeyValuePair<string, string>> Kept => _values.Where(v => v.Value.Length > 0 && v.Key is not (Move.Field or Move.SectionField));

    /// <summary>How many elements of a list the form shows.</summary>
    public int CountOf(string list) => int.TryParse(this[list + ":count"], NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? Math.Min(count, 50) : 0;

    /// <summary>Whether anything is answered of a fact.</summary>
    public bool Has(string name) => this[name].Length > 0 || _values.Any(v => v.Key.StartsWith(name + ":", StringComparison.Ordinal) && !v.Key.EndsWith(":count", StringComparison.Ordinal) && v.Value.Length > 0);

    /// <summary>The same with another answer.</summary>
    public Answers With(string name, string value) => new(_values.SetItem(name, value));

    /// <summary>The same with one more, empty element of a list.</summary>
    public Answers Added(string list) => With(list, "yes").With(list + ":count", (CountOf(list) + 1).ToString(CultureInfo.InvariantCulture));

    /// <summary>The same without an element of a list; those that follow move up.</summary>
    public Answers Removed(string list, int index)
    {
        var builder = _values.ToBuilder();
        foreach (var (name, value) in _values)
        {
            if (!name.StartsWith(list + ":", StringComparison.Ordinal))
            {
                continue;
            }

            var rest = name[(list.Length + 1)..].Split(':', 2);
            if (int.TryParse(rest[0], NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place >= index)
            {
                builder.Remove(name);
                if (place > index)
                {
                    builder[$"{list}:{place - 1}:{rest[1]}"] = value;
                }
            }
        }

        builder[list + ":count"] = Math.Max(CountOf(list) - 1, 0).ToString(CultureInfo.InvariantCulture);
        return new Answers(builder.ToImmutable());
    }
}
