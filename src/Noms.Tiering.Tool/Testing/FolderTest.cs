using Noms.Tiering.Assurance;
using Noms.Tiering.Files;
using Noms.Tiering.Tool.Choosing;

namespace Noms.Tiering.Tool.Testing;

/// <summary>The cases of one folder, run, and what else was asked of them.</summary>
/// <param name="Run">The run.</param>
/// <param name="Coverage">What they cover, where it was asked.</param>
/// <param name="Mutation">Which changes they notice, where it was asked and every case passes.</param>
/// <param name="Made">The cases that were missing, where it was asked.</param>
internal sealed record FolderTest(PolicyTestRun Run, PolicyCoverage? Coverage, MutationScore? Mutation, MissingCases? Made)
{
    /// <summary>Whether every case passes, nothing is missing and no change goes unnoticed, as far as was asked.</summary>
    public bool IsSound => Run.IsPassed
        && Coverage?.Missing.Any() != true
        && Mutation is not { ListedInVain.IsEmpty: false }
        && Mutation?.Survivors.Any() != true;

    /// <summary>Tests a folder.</summary>
    /// <exception cref="ToolException">The policy, an overlay, the cases or the list of equivalent mutants are faulty.</exception>
    public static FolderTest Of(PolicyFolder folder, string[] overlays, TestPlan plan)
    {
        var policy = SubjectOptions.One(PolicyFinder.Find(folder.FullPath, null, overlays, null).Versions, null, overlays.Length > 0);
        var read = folder.ReadCases(policy);
        if (!read.IsSuccess)
        {
            throw Faulty(read.Diagnostics[0].ToString(), read.Diagnostics.Length);
        }

        var run = PolicyTestRun.Of(read.Cases);
        return new(
            run,
            plan.Coverage ? PolicyCoverage.Of(read.Cases) : null,
            plan.Mutation && run.IsPassed ? MutationScore.Of(read.Cases, Listed(folder)) : null,
            plan.Make is null ? null : MissingCases.Of(read.Cases));
    }

    private static System.Collections.Immutable.ImmutableSortedDictionary<string, string>? Listed(PolicyFolder folder)
    {
        if (folder.EquivalentMutants() is not { } text)
        {
            return null;
        }

        var read = EquivalentMutantsReader.Read(text.Span);
        return read.IsSuccess ? read.Reasons : throw Faulty($"{EquivalentMutantsReader.FileName}:{read.Diagnostics[0]}", read.Diagnostics.Length);
    }

    private static ToolException Faulty(string first, int faults) => ToolException.Faulty(faults == 1 ? first : $"{first}; and {faults - 1} more");
}
