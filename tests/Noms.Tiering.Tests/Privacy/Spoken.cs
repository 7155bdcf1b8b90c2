using System.Collections;
using System.Reflection;

namespace Noms.Tiering.Tests.Privacy;

/// <summary>Every object of the library that can be reached from one through public properties, as it prints itself into a log.</summary>
internal sealed class Spoken
{
    private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly List<(string Where, string Text)> _texts = [];

    public static IReadOnlyList<(string Where, string Text)> By(object root)
    {
        var spoken = new Spoken();
        spoken.Visit(root, root.GetType().Name, 0);
        return spoken._texts;
    }

    private void Visit(object? value, string where, int depth)
    {
        // A value is what one asks a FactValue for; whatever holds one must not print it.
        if (value is null or string or FactValue || depth > 40 || value.GetType().IsPrimitive || (!value.GetType().IsValueType && !_seen.Add(value)))
        {
            return;
        }

        if (value.GetType().Assembly == typeof(TieringEngine).Assembly)
        {
            _texts.Add((where, value.ToString() ?? ""));
            foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0))
            {
                if (Of(property, value) is { } part)
                {
                    Visit(part, $"{value.GetType().Name}.{property.Name}", depth + 1);
                }
            }
        }

        if (value is IEnumerable all and not IEnumerable<byte>)
        {
            foreach (var each in all.Cast<object?>().Take(200))
            {
                Visit(each, where + "[]", depth + 1);
            }
        }
    }

    private static object? Of(PropertyInfo property, object value)
    {
        try
        {
            return property.PropertyType.IsByRefLike ? null : property.GetValue(value);
        }
        catch (TargetInvocationException)
        {
            return null;
        }
    }
}
