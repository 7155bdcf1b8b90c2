using System.Buffers;
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

    /// <summary>The form of any other value.</summary>
    /// <param name="root">The value at the top.</param>
    /// <param name="without">A property of the value at the top that does not count.</param>
    public static ReadOnlySpan<byte> Bytes(JsonValue root, string without = "$schema") =>
        Bytes(root, (holder, name) => holder == root && name == without);

    private static ReadOnlySpan<byte> Bytes(JsonValue root, Func<JsonValue, string, bool> isLeftOut)
    {
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        Write(root, buffer, isLeftOut);
        return buffer.WrittenSpan;
    }

    private static bool IsOfAnalysis(JsonValue holder, string name) => name switch
    {
        "$schema" or "exceptions" => holder.Parent is null,
        "worse" => holder.Parent is { Name: "reads", Parent.Parent: null },
        _ => false,
    };

    private static void Write(JsonValue value, ArrayBufferWriter<byte> buffer, Func<JsonValue, string, bool> isLeftOut)
    {
        switch (value.Kind)
        {
            case JsonValueKind.Object:
                Object(value, buffer, isLeftOut);
                break;
            case JsonValueKind.Array:
                Array(value, buffer, isLeftOut);
                break;
            case JsonValueKind.String:
                Text(value.Text, buffer);
                break;
            case JsonValueKind.Number:
                Raw(Scalars.TryNumber(value.Text, out var number) && number != 0 ? FactValue.NumberText(number) : "0", buffer);
                break;
            default:
                Raw(value.Kind == JsonValueKind.True ? "true" : value.Kind == JsonValueKind.False ? "false" : "null", buffer);
                break;
        }
    }

    private static void Object(JsonValue value, ArrayBufferWriter<byte> buffer, Func<JsonValue, string, bool> isLeftOut)
    {
        var members = value.Members.Where(member => !isLeftOut(value, member.Name)).ToList();
        members.Sort((left, right) => string.CompareOrdinal(left.Name, right.Name));
        Raw("{", buffer);
        for (var index = 0; index < members.Count; index++)
        {
            Raw(index == 0 ? "" : ",", buffer);
            Text(members[index].Name, buffer);
            Raw(":", buffer);
            Write(members[index].Value, buffer, isLeftOut);
        }

        Raw("}", buffer);
    }

    private static void Array(JsonValue value, ArrayBufferWriter<byte> buffer, Func<JsonValue, string, bool> isLeftOut)
    {
        Raw("[", buffer);
        for (var index = 0; index < value.Items.Count; index++)
        {
            Raw(index == 0 ? "" : ",", buffer);
            Write(value.Items[index], buffer, isLeftOut);
        }

        Raw("]", buffer);
    }

    private static void Text(string text, ArrayBufferWriter<byte> buffer)
    {
        Raw("\"", buffer);
        var plain = text.AsSpan();
        while (plain.Length > 0)
        {
            var special = plain.IndexOfAny(Special);
            Raw(special < 0 ? plain : plain[..special], buffer);
            if (special < 0)
            {
                break;
            }

            Raw(plain[special] is '"' or '\\' ? $"\\{plain[special]}" : $"\\u{(int)plain[special]:x4}", buffer);
            plain = plain[(special + 1)..];
        }

        Raw("\"", buffer);
    }

    private static readonly SearchValues<char> Special = SearchValues.Create("\"\\" + string.Concat(Enumerable.Range(0, 32).Select(c => (char)c)));

    private static void Raw(ReadOnlySpan<char> text, ArrayBufferWriter<byte> buffer) => Encoding.UTF8.GetBytes(text, buffer);
}
