using System.Collections.Immutable;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Hosting;

/// <summary>What came of reading a policy file.</summary>
/// <param name="Path">The path.</param>
/// <param name="Bytes">What it held; <see langword="null"/> where it could not be read.</param>
/// <param name="Policy">The policy; <see langword="null"/> where it is faulty.</param>
/// <param name="Faults">What is wrong, with the path.</param>
internal sealed record ReadPolicyFile(string Path, byte[]? Bytes, TieringPolicy? Policy, ImmutableArray<string> Faults)
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The path.</param>
    /// <param name="before">What it was; where the bytes are the same it stays so.</param>
    public static ReadPolicyFile From(string path, ReadPolicyFile? before = null)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            var fault = $"{path}: {exception.Message}";
            return before is { Bytes: null } && before.Faults[0] == fault ? before : new ReadPolicyFile(path, null, null, [fault]);
        }

        if (before?.Bytes is not null && bytes.AsSpan().SequenceEqual(before.Bytes))
        {
            return before;
        }

        var read = PolicyReader.Read(bytes);
        return read.IsSuccess
            ? new ReadPolicyFile(path, bytes, read.Policy, [])
            : new ReadPolicyFile(path, bytes, null, [.. read.Diagnostics.Select(d => $"{path}:{d}")]);
    }
}
