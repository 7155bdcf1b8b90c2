using System.Collections.Immutable;
using Noms.Tiering.Assurance;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Files;

/// <summary>
/// A folder with a policy, or one version of one, as <c>rules/README.md</c> says it: <c>policy.json</c>, beside it <c>cases/</c> with files of cases, and
/// <c>equivalent-mutants.json</c>, which may both be missing.
/// </summary>
/// <remarks>Safe to use from any number of threads. It keeps nothing open: each call reads the files as they are then.</remarks>
public sealed class PolicyFolder
{
    private const string PolicyFile = "policy.json";
    private const string CasesFolder = "cases";
    private const string EquivalentFile = "equivalent-mutants.json";

    /// <summary>Names a folder.</summary>
    /// <param name="path">The folder.</param>
    public PolicyFolder(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        FullPath = Path.GetFullPath(path);
    }

    /// <summary>The folder.</summary>
    public string FullPath { get; }

    /// <summary>Whether there is a policy in it.</summary>
    public bool HasPolicy => File.Exists(Path.Combine(FullPath, PolicyFile));

    /// <summary>Every folder with a policy, a folder itself or anywhere below it, by path.</summary>
    /// <param name="folder">Where to look.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static ImmutableArray<PolicyFolder> Under(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return
        [
            .. Directory.EnumerateFiles(folder, PolicyFile, SearchOption.AllDirectories)
                .Select(file => new PolicyFolder(Path.GetDirectoryName(file)!))
                .OrderBy(found => found.FullPath, StringComparer.Ordinal),
        ];
    }

    /// <summary>Reads the policy.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public PolicyReadResult ReadPolicy() => PolicyReader.Read(File.ReadAllBytes(Path.Combine(FullPath, PolicyFile)));

    /// <summary>Reads the cases, file by file in the order of their names.</summary>
    /// <param name="policy">The policy of the folder, or that with an overlay.</param>
    /// <exception cref="IOException">They cannot be read.</exception>
    public PolicyCasesReadResult ReadCases(TieringPolicy policy) => PolicyCasesReader.Read(policy, CaseFiles());

    /// <summary>The files of cases, in the order of their names; none where there is no such folder.</summary>
    /// <exception cref="IOException">They cannot be read.</exception>
    public ImmutableArray<PolicyCaseFile> CaseFiles()
    {
        var cases = Path.Combine(FullPath, CasesFolder);
        return !Directory.Exists(cases) ? [] :
        [
            .. Directory.EnumerateFiles(cases, "*.json").Order(StringComparer.Ordinal)
                .Select(file => new PolicyCaseFile(Path.GetFileName(file), File.ReadAllBytes(file))),
        ];
    }

    /// <summary>The text of the mutants that are listed as equivalent; <see langword="null"/> where nothing is listed.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public ReadOnlyMemory<byte>? EquivalentMutants() =>
        Path.Combine(FullPath, EquivalentFile) is var path && File.Exists(path) ? (ReadOnlyMemory<byte>?)File.ReadAllBytes(path) : null;

    /// <summary>The folder.</summary>
    public override string ToString() => FullPath;
}
