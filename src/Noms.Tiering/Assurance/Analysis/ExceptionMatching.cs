using System.Collections.Immutable;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Assurance.Analysis;

/// <summary>Finds the stated exception of each finding, and the exceptions that match none.</summary>
internal static class ExceptionMatching
{
    public static ImmutableArray<PolicyFinding> Of(TieringPolicy policy, FindingList findings)
    {
        var used = new HashSet<ExceptionStatement>();
        var all = ImmutableArray.CreateBuilder<PolicyFinding>();
        foreach (var finding in findings.All)
        {
            var exception = policy.Exceptions.FirstOrDefault(e => Matches(e, finding));
            if (exception is not null)
            {
                used.Add(exception);
            }

            all.Add(exception is null ? finding : Excepted(finding, exception));
        }

        // An area may set a parameter so that what the national policy stands by no longer comes about; that is no fault of either.
        var own = policy.Layers[^1].Name;
        foreach (var exception in policy.Exceptions.Where(e => e.Layer == own && !used.Contains(e)))
        {
            all.Add(new PolicyFinding
            {
                Code = FindingCodes.ExceptionUnmatched,
                Severity = FindingSeverity.Error,
                Message = $"the policy states an exception of `{exception.Finding}`, and there is no such finding",
                Rules = [.. policy.Rules.Where(r => exception.Rules.Contains(r.Id))],
                Part = exception.Part,
                Places = [findings.At(exception.Pointer, exception.Layer)],
                IsProved = findings.IsProved,
            });
        }

        return all.ToImmutable();
    }

    private static bool Matches(ExceptionStatement exception, PolicyFinding finding) =>
        exception.Finding == finding.Code
        && (exception.Rules.IsEmpty || finding.Rules.Select(r => r.Id).ToHashSet(StringComparer.Ordinal).SetEquals(exception.Rules))
        && (exception.Determinant is null || exception.Determinant == finding.Determinant?.Id)
        && (exception.Parameter is null || exception.Parameter == finding.Parameter?.Id)
        && (exception.Part is null || exception.Part == finding.Part);

    private static PolicyFinding Excepted(PolicyFinding finding, ExceptionStatement exception) => new()
    {
        Code = finding.Code,
        Severity = finding.Severity,
        Message = finding.Message,
        Rules = finding.Rules,
        Scale = finding.Scale,
        Determinant = finding.Determinant,
        Parameter = finding.Parameter,
        Part = finding.Part,
        Places = finding.Places,
        Witness = finding.Witness,
        Changed = finding.Changed,
        IsProved = finding.IsProved,
        Exception = exception,
    };
}
