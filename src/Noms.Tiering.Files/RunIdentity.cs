using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Noms.Tiering.Allocation;

namespace Noms.Tiering.Files;

/// <summary>What a run rests on, each as a hash: where all are the same, the same bytes come out.</summary>
/// <param name="Policy">The policy or its versions.</param>
/// <param name="Mapping">What the columns of a CSV mean.</param>
/// <param name="Options">As-of date, trace, part, and how the results are cut and packed.</param>
/// <param name="Library">The build of the library.</param>
/// <param name="Caseload">What tells the file from another.</param>
internal sealed record RunIdentity(string Policy, string Mapping, string Options, string Library, string Caseload)
{
    public static RunIdentity Of(FileRun files, IAllocationRun run, InputFile input) => new(
        Hash(string.Join('\n', run.Policies.Select(policy => policy.Hash))),
        Hash(files.Mapping?.Hash ?? ""),
        Hash(string.Create(
            CultureInfo.InvariantCulture,
            $"{run.AsOf:yyyy-MM-dd} {run.WithTrace} {files.Part} {files.RowsBetweenCheckpoints} {OutputFile.IsPacked(files.Decisions)} {OutputFile.IsPacked(files.Rejects)}")),
        Hash($"{typeof(IAllocationRun).Module.ModuleVersionId} {typeof(RunIdentity).Module.ModuleVersionId}"),
        input.Print());

    /// <summary>What is not the same, for a person; empty where everything is.</summary>
    public IEnumerable<string> DiffersIn(RunIdentity other)
    {
        (bool, string)[] differences =
        [
            (Caseload != other.Caseload, "the caseload"),
            (Policy != other.Policy, "the policy"),
            (Mapping != other.Mapping, "the mapping"),
            (Options != other.Options, "the options"),
            (Library != other.Library, "the build of the library"),
        ];
        return differences.Where(d => d.Item1).Select(d => d.Item2);
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
