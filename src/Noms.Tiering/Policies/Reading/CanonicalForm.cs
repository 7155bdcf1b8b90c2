using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Noms.Tiering.Policies.Reading;

/// <summary>
/// One way to write what a policy says: properties in ordinal order, no <c>$schema</c>, no comments, no white space, numbers without
/// needless zeros, UTF-8. Two files of one meaning have one hash.
/// </summary>
internal static class CanonicalForm
{
    /// <summary>
    /// SHA-256 of a policy or an overlay, in lower-case hexadecimal. Comments are gone already. What no decision and no trace rests on is left out: the
    /// statements that an analysis alone reads may grow as a policy is looked at more closely, and what was decided under it stays what it was.
    /// </summary>
    public static string Hash(JsonValue root) => Convert.ToHexStringLower(SHA256.HashData(Bytes(root, IsOfAnalysis)));

    /// <summary>The same of a policy by its text, which is known to be one.</summary>
    public static string Hash(ReadOnlySpan<byte> text)
    {
        var root = JsonTree.Parse(text, int.MaxValue, deepest: 64).Root!;
        Comments.Drop(root, new FaultList());
        return Hash(root);
    }

    /// <summary>The form of any other value.</summary>
    /// <param name="root">The value at the top.</param>
    /// <param name="without">A property of the value at the top that does not count.</param>
    public static byte[] Bytes(JsonValue root, string without = "$schema") =>
        Bytes(root, (holder, name) => holder == root && name == without);

    private static byte[] Bytes(JsonValue root, Func<JsonValue, string, bool> isLeftOut)
    {
        var form = new StringBuilder(16 * 1024);
        Write(root, form, isLeftOut);
        return Encoding.UTF8.GetBytes(form.ToString());
    }

    private static bool IsOfAnalysis(JsonValue holder, string name) => name switch
    {
        "$schema" or "exceptions" => holder.Parent is null,
        "worse" => holder.Parent is { Name: "reads", Parent.Parent: null },
        _ => false,
    };

    private static void Write(JsonValue value, StringBuilder form, Func<JsonValue, string, bool> isLeftOut)
    {
        switch (value.Kind)
        {
            case JsonValueKind.Object:
                Object(value, form, isLeftOut);
                break;
            case JsonValueKind.Array:
                Array(value, form, isLeftOut);
                break;
            case JsonValueKind.String:
                Text(value.Text, form);
                break;
            case JsonValueKind.Number:
                form.Append(Scalars.TryNumber(value.Text, out var number) && number != 0 ? FactValue.NumberText(number) : "0");
                break;
            default:
                form.Append(value.Kind == JsonValueKind.True ? "true" : value.Kind == JsonValueKind.False ? "false" : "null");
                break;
        }
    }

    private static void Object(JsonValue value, StringBuilder form, Func<JsonValue, string, bool> isLeftOut)
    {
        var members = value.Members.Where(member => !isLeftOut(value, member.Name)).ToList();
        members.Sort((left, right) => string.CompareOrdinal(left.Name, right.Name));
        form.Append('{');
        for (var index = 0; index < members.Count; index++)
        {
            form.Append(index == 0 ? "" : ",");
            Text(members[index].Name, form);
            form.Append(':');
            Write(members[index].Value, form, isLeftOut);
        }

        form.Append('}');
    }

    private static void Array(JsonValue value, StringBuilder form, Func<JsonValue, string, bool> isLeftOut)
    {
        form.Append('[');
        for (var index = 0; index < value.Items.Count; index++)
        {
            form.Append(index == 0 ? "" : ",");
            Write(value.Items[index], form, isLeftOut);
        }

        form.Append(']');
    }

    private static void Text(string text, StringBuilder form)
    {
        form.Append('"');
        var written = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is not ('"' or '\\' or < ' '))
            {
                continue;
            }

            form.Append(text, written, at - written).Append(text[at] is '"' or '\\' ? $"\\{text[at]}" : $"\\u{(int)text[at]:x4}");
            written = at + 1;
        }

        form.Append(text, written, text.Length - written).Append('"');
    }
}
