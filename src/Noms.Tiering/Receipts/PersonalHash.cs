using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using Noms.Tiering.Policies.Reading;

namespace Noms.Tiering.Receipts;

/// <summary>Hashes what is said of a person, with a key where the host gives one.</summary>
internal static class PersonalHash
{
    public const int ShortestKey = 16;

    /// <summary>SHA-256, or HMAC-SHA-256 where there is a key, of the canonical form of some JSON; in lower-case hexadecimal.</summary>
    /// <param name="write">Writes one JSON object.</param>
    /// <param name="key">The key; empty where there is none.</param>
    /// <param name="without">A property of the object that does not count.</param>
    public static string Of(Action<Utf8JsonWriter> write, ReadOnlySpan<byte> key, string without = "")
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            write(writer);
        }

        var form = CanonicalForm.Bytes(JsonTree.Parse(buffer.WrittenSpan, int.MaxValue, deepest: 64).Root!, without);
        return Convert.ToHexStringLower(key.IsEmpty ? SHA256.HashData(form) : HMACSHA256.HashData(key, form));
    }

    public static void ThrowIfShort(ReadOnlySpan<byte> key, string parameter)
    {
        if (key.Length < ShortestKey)
        {
            throw new ArgumentException($"A key has at least {ShortestKey} bytes.", parameter);
        }
    }
}
