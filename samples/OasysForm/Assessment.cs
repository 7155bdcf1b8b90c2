using System.Collections.Immutable;
using Noms.Tiering.Cases;
using Noms.Tiering.Hosting;

namespace Noms.Tiering.OasysForm;

/// <summary>The answers so far, what is wrong with them, and what the policy decides from those that can be used.</summary>
public sealed record Assessment
{
    /// <summary>The policy with its versions.</summary>
    public required PolicyVersions Versions { get; init; }

    /// <summary>The answers.</summary>
    public required Answers Answers { get; init; }

    /// <summary>The questions.</summary>
    public required ImmutableArray<Section> Sections { get; init; }

    /// <summary>What is wrong with the answers.</summary>
    public required ImmutableArray<Fault> Faults { get; init; }

    /// <summary>The decision from the answers that can be used.</summary>
    public required TieringDecision Decision { get; init; }

    /// <summary>The section that the page shows.</summary>
    public required Section Section { get; init; }

    /// <summary>The field to go to; empty for the beginning of the page.</summary>
    public string Focus { get; init; } = "";

    /// <summary>The section after the one that the page shows; <see langword="null"/> after the last.</summary>
    public Section? Next => Sections.SkipWhile(s => s != Section).Skip(1).FirstOrDefault();

    /// <summary>How many questions are not answered, and taken as the policy says: an answer may still differ from that.</summary>
    public int TakenAsThePolicySays => Decision.Policy.Reads.Count(read => read.StandIn is not null && Decision.Case.FactOf(read.Determinant) is null);

    /// <summary>Reads the answers, and decides.</summary>
    public static Assessment Of(Answers answers, TieringEngines engines)
    {
        var policy = answers[Beginning.PolicyField];
        var asOf = Beginning.DateOf(answers, Beginning.AsOfField, '-')!.Value;
        var versions = engines[policy].Versions;
        var version = versions.Select(asOf).Policy;
        var faulty = new HashSet<string>(StringComparer.Ordinal);
        var faults = ImmutableArray.CreateBuilder<Fault>();
        CaseReadResult read;
        while (!(read = engines.Read(policy, CaseJson.Of(version, answers, faulty))).IsSuccess)
        {
            foreach (var fault in read.Diagnostics)
            {
                faults.Add(new Fault(CaseJson.FieldAt(fault.Pointer), fault.Message));
                faulty.Add(fault.Pointer.Split('/') is [_, "facts", var id, ..] ? id : throw new InvalidOperationException($"The form made a case with a fault of {fault.Code}."));
            }
        }

        var sections = Section.Of(version);
        return new Assessment
        {
            Versions = versions,
            Answers = answers,
            Sections = sections,
            Faults = faults.ToImmutable(),
            Decision = engines.Decide(policy, read.Case, asOf),
            Section = SectionOf(sections, answers[Move.SectionField]),
        };
    }

    /// <summary>The same where a button leads; where answers are faulty and nothing else is asked for, to the first of them.</summary>
    public Assessment At(Move move) => this with
    {
        Section = move.ToDecision && !Faults.IsEmpty ? SectionOfField(Faults[0].Field) : SectionOf(Sections, move.Section),
        Focus = move.Focus,
    };

    /// <summary>The section that asks for a field.</summary>
    public Section SectionOfField(string field) => Sections.First(s => s.Questions.Any(q => field == CaseJson.FieldOf(q) || field.StartsWith(CaseJson.FieldOf(q) + ":", StringComparison.Ordinal)));

    /// <summary>What is wrong with a question's answer.</summary>
    public IEnumerable<Fault> FaultsOf(string field) => Faults.Where(f => f.Field == field || f.Field.StartsWith(field + ":", StringComparison.Ordinal));

    private static Section SectionOf(ImmutableArray<Section> sections, string id) => sections.FirstOrDefault(s => s.Id == id) ?? sections[0];
}
