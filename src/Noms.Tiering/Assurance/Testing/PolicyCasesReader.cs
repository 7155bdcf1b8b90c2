using System.Collections.Immutable;
using Noms.Tiering.Policies.Reading;

namespace Noms.Tiering.Assurance;

/// <summary>Reads the cases of a policy, as strictly as policies: what it does not know is a fault, so no expectation is passed over.</summary>
/// <remarks>
/// <c>rules/README.md</c> says what a file of cases is, and <c>rules/schema/cases.schema.json</c> is its schema. Safe to use from any number of threads. Nothing that a file
/// holds makes it throw; every fault comes back at once, with the file, a JSON pointer and a line. No message has a value of a case.
/// </remarks>
public static class PolicyCasesReader
{
    /// <summary>The longest file that is read, in bytes: 4 MiB.</summary>
    public const int LongestFile = 4 * 1024 * 1024;

    // A case may nest 16 deep, and stands two deep in its file.
    private const int DeepestNesting = 24;

    /// <summary>Reads files of cases.</summary>
    /// <param name="policy">The policy whose cases they are.</param>
    /// <param name="files">The files, in the order in which their cases are to stand.</param>
    public static PolicyCasesReadResult Read(TieringPolicy policy, params IEnumerable<PolicyCaseFile> files)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(files);
        var cases = ImmutableArray.CreateBuilder<PolicyCase>();
        var diagnostics = ImmutableArray.CreateBuilder<PolicyCaseDiagnostic>();
        var titles = new HashSet<string>(StringComparer.Ordinal);
        var variants = new ParameterVariants(policy);
        foreach (var file in files)
        {
            var faults = new FaultList();
            var tree = JsonTree.Parse(file.Utf8Json.Span, LongestFile, DeepestNesting);
            faults.AddAll(tree.Faults);
            if (tree.Root is { } root)
            {
                cases.AddRange(new CaseFileDocument(file, variants, titles, faults).Read(root));
            }

            diagnostics.AddRange(faults.ToDiagnostics(file.Utf8Json.Span).Select(d => new PolicyCaseDiagnostic(file.Name, d)));
        }

        return new PolicyCasesReadResult(diagnostics.Count == 0 ? new PolicyCases(policy, cases.ToImmutable()) : null, diagnostics.ToImmutable());
    }
}
