using System.Collections.Immutable;
using Noms.Tiering.Policies.Reading;

namespace Noms.Tiering.Assurance;

/// <summary>Texts of a file of cases that must name something of the policy; what names nothing is a fault.</summary>
internal sealed class PolicyNames(FaultList faults)
{
    /// <summary>A name, which is said to be of something: <c>rule</c>.</summary>
    public string? One(JsonValue value, string what, string code, IEnumerable<string> known) =>
        Scalars.Text(value, faults) is { } name && Has(value, value.Offset, name, what, code, known) ? name : null;

    /// <summary>Names in a list.</summary>
    public ImmutableArray<string> Several(JsonValue value, string what, string code, IReadOnlyList<string> known) =>
        [.. Scalars.List(value, faults).Select(item => One(item, what, code, known)).OfType<string>()];

    /// <summary>An object whose properties bear such names, each with its value; nothing of those that are faulty.</summary>
    public ImmutableDictionary<string, T> Map<T>(JsonValue? value, string what, string code, IReadOnlyList<string> known, Func<string, JsonValue, T?> read)
    {
        var map = ImmutableDictionary.CreateBuilder<string, T>(StringComparer.Ordinal);
        if (value is not null && PolicyObject.Open(value, faults, $"`{value.Name}`") is { } part)
        {
            foreach (var member in part.Value.Members)
            {
                if (Has(member.Value, member.Offset, member.Name, what, code, known) && read(member.Name, member.Value) is { } made)
                {
                    map.Add(member.Name, made);
                }
            }
        }

        return map.ToImmutable();
    }

    private bool Has(JsonValue at, int offset, string name, string what, string code, IEnumerable<string> known)
    {
        if (known.Contains(name, StringComparer.Ordinal))
        {
            return true;
        }

        faults.Add(code, at.Pointer, offset, $"the policy has no {what} `{JsonFault.Short(name)}`{faults.Hint(name, known)}");
        return false;
    }
}
