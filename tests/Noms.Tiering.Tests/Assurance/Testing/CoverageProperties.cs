using System.Buffers;
using System.Text;
using FluentAssertions;
using Noms.Tiering.Assurance;
using Noms.Tiering.Cases;
using Noms.Tiering.Tests.Properties;
using Xunit;

namespace Noms.Tiering.Tests.Assurance.Testing;

/// <summary>Of generated policies: what is proved impossible no generated case does, and what is made passes and shows what it says.</summary>
public sealed class CoverageProperties
{
    private const int CasesOfAPolicy = 60;

    [Fact]
    public void What_is_proved_impossible_no_case_covers()
    {
        var impossible = 0;
        Generated.Check(40, 1, (subject, tieringCase, dice) =>
        {
            var none = PolicyCoverage.Of(PolicyCasesReader.Read(subject.Policy).Cases);
            var proved = none.Impossible.Select(g => g.Words).ToHashSet();
            Interlocked.Add(ref impossible, proved.Count);
            var generator = new CaseGenerator(subject.Policy, subject.AsOf, dice);
            var some = PolicyCoverage.Of(Cases(subject, Enumerable.Range(1, CasesOfAPolicy).Select(_ => generator.Make(24)).Prepend(tieringCase)));
            return some.Goals.FirstOrDefault(g => g.Standing == CoverageStanding.Covered && proved.Contains(g.Words)) is { } wrong ? $"covered: {wrong.Words}" : null;
        });

        impossible.Should().BePositive();
    }

    [Fact]
    public void Made_cases_pass_and_cover_what_was_missing()
    {
        var (made, missing) = (0, 0);
        Generated.Check(6, 1, (subject, tieringCase, _) =>
        {
            var all = MissingCases.Of(Cases(subject, [tieringCase]));
            Interlocked.Add(ref made, all.Made.Length);
            Interlocked.Add(ref missing, all.After.Missing.Count());
            var read = PolicyCasesReader.Read(subject.Policy, new PolicyCaseFile("made.json", all.ToUtf8Json()));
            return all.Made.Length > 0 && !PolicyTestRun.Of(read.Cases).IsPassed ? "a made case fails"
                : all.After.Missing.Count() > all.Before.Missing.Count() - (all.Made.Length > 0 ? 1 : 0) ? "made cases cover nothing"
                : null;
        });

        made.Should().BePositive();
        missing.Should().BeLessThan(made);
    }

    // What they expect is not asked, so it may be anything that a file of cases may say.
    private static PolicyCases Cases(Subject subject, IEnumerable<TieringCase> cases)
    {
        var levels = string.Join(", ", subject.Policy.Scales.Select(s => $"\"{s.Id}\": {{ \"level\": \"{s.Default.Id}\", \"deciding\": [], \"possible\": [] }}"));
        var texts = cases.Select((one, index) => $$"""{ "title": "case {{index}}", "asOf": "{{subject.AsOf:yyyy-MM-dd}}", "case": {{Text(one)}}, "expect": { {{levels}} } }""");
        return SmallCases.Read(subject.Policy, $"[ {string.Join(", ", texts)} ]").Cases;
    }

    private static string Text(TieringCase tieringCase)
    {
        var buffer = new ArrayBufferWriter<byte>();
        TieringCaseWriter.Write(tieringCase, buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
