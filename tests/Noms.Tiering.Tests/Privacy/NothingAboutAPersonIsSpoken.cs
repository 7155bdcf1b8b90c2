using System.Buffers;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using FluentAssertions;
using Noms.Tiering.Allocation;
using Noms.Tiering.Cases;
using Noms.Tiering.Intake;
using Noms.Tiering.Receipts;
using Xunit;

namespace Noms.Tiering.Tests.Privacy;

public sealed class NothingAboutAPersonIsSpoken
{
    private static readonly TieringEngine Noms2005 = new(TieringPolicies.Noms2005);
    private static readonly TieringEngine Utm2021 = new(TieringPolicies.Utm2021);
    private static readonly VersionedTieringEngine Hmpps2026 = new(TieringPolicies.Hmpps2026);

    public static TheoryData<string> Mistakes => [.. MistakesByName.Keys];

    [Fact]
    public void Whatever_can_be_reached_from_a_decision_prints_itself_without_a_fact_and_without_the_id()
    {
        foreach (var decision in new[] { Noms2005.Decide(Marked.Case(), Marked.AsOf), Utm2021.Decide(Marked.Case(), Marked.AsOf), Hmpps2026.Decide(Marked.Case(), Marked.AsOf) })
        {
            var spoken = Spoken.By(new object?[] { decision, decision.Receipt, Replay.Of(decision.Receipt, Marked.Case("3"), decision.Policy) });

            spoken.Should().HaveCountGreaterThan(300);
            spoken.Where(s => Marked.IsIn(s.Text)).Should().BeEmpty();
        }
    }

    [Fact]
    public void The_walk_finds_what_a_type_would_say_of_its_values() =>
        Spoken.By(new object[] { new ReplayDifference(ReplayPart.Inputs, "hash", null, "Zanzibar", "") }).Should().Contain(s => Marked.IsIn(s.Text));

    [Fact]
    public void A_comparison_and_an_outcome_of_a_batch_print_no_fact()
    {
        var outcome = Noms2005.CreateOutcome();
        Noms2005.Decide(Marked.Case(), Marked.AsOf, outcome);
        var comparison = PolicyComparison.Of(Noms2005).And(Utm2021).And(Hmpps2026).Decide(Marked.Case(), Marked.AsOf);

        Spoken.By(new object[] { outcome, comparison, CaseloadEntry.Of(1, Marked.Case(), null) }).Where(s => Marked.IsIn(s.Text)).Should().BeEmpty();
    }

    [Fact]
    public void What_is_taken_in_prints_no_fact_and_no_diagnostic_repeats_one()
    {
        var registers = RegisterIntake.Read([new RegisterEntry("Zanzibar", new(1987, 6, 5), "Zanzibar", "zanzibar"), new RegisterEntry("MAPP", null, "Zanzibar", "Zanzibar")], Marked.AsOf, isComplete: true);
        var sentences = SentenceIntake.Read([new Conviction { SentenceTypeCode = "Zanzibar", Requirements = [new("Zanzibar", null)] }], isComplete: true);
        var scores = PredictorIntake.Read([new PredictorScore(Determinants.Rsr, 414142m), new PredictorScore(Determinants.Csrp, 41.4142m)]);

        Spoken.By(new object[] { registers, sentences, scores }).Where(s => Marked.IsIn(s.Text) || s.Text.Contains("414142", StringComparison.Ordinal)).Should().BeEmpty();
        (registers.Diagnostics.Length + sentences.Diagnostics.Length + scores.Diagnostics.Length).Should().BeGreaterThan(2);
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void No_exception_repeats_a_value(string name)
    {
        var thrown = Record.Exception(MistakesByName[name]);

        thrown.Should().NotBeNull();
        Marked.IsIn(thrown!.ToString()).Should().BeFalse("{0}", thrown);
    }

    [Fact]
    public void No_diagnostic_of_a_damaged_case_repeats_a_value()
    {
        var random = new Random(20050108);
        var whole = Marked.Json();
        var faulty = 0;
        for (var number = 0; number < 5_000; number++)
        {
            // Values keep their marks: what is damaged is what stands between them.
            var at = random.Next(whole.Length);
            if (!"{}[],:\" \n".Contains(whole[at], StringComparison.Ordinal) || whole[at] == '"')
            {
                continue;
            }

            var text = whole.Remove(at, 1).Insert(at, "{}[],:x1\u0001"[random.Next(9)].ToString());
            var read = TieringCaseReader.Read(Encoding.UTF8.GetBytes(text), Marked.Catalogue);
            faulty += read.IsSuccess ? 0 : 1;
            read.Diagnostics.Where(d => Marked.IsIn(d.ToString())).Should().BeEmpty("{0}", text);
            var row = Caseload.FromNdjson(new MemoryStream(Encoding.UTF8.GetBytes(text.ReplaceLineEndings(" "))), Marked.Catalogue).Single();
            row.Faults.Where(f => Marked.IsIn(f.ToString())).Should().BeEmpty("{0}", text);
        }

        faulty.Should().BeGreaterThan(500);
    }

    [Fact]
    public void The_library_speaks_to_no_telemetry()
    {
        using var file = new PEReader(File.OpenRead(typeof(TieringEngine).Assembly.Location));
        var metadata = file.GetMetadataReader();
        var types = metadata.TypeReferences.Select(metadata.GetTypeReference)
            .Select(t => $"{metadata.GetString(t.Namespace)}.{metadata.GetString(t.Name)}").ToList();

        types.Should().Contain("System.Text.Json.Utf8JsonWriter");
        types.Where(t => t.StartsWith("System.Diagnostics.", StringComparison.Ordinal)
                && !t.StartsWith("System.Diagnostics.CodeAnalysis.", StringComparison.Ordinal)
                && !t.StartsWith("System.Diagnostics.Debugg", StringComparison.Ordinal)
                && t != "System.Diagnostics.UnreachableException")
            .Should().BeEmpty("activities, meters, event sources, trace and debug listeners are telemetry");
        types.Should().NotContain("System.Console");
    }

    private static readonly Dictionary<string, Action> MistakesByName = new(StringComparer.Ordinal)
    {
        ["an id with a control character"] = () => TieringCase.Create("Zanzibar\u0001"),
        ["an id that is too long"] = () => TieringCase.Create(string.Concat(Enumerable.Repeat("Zanzibar", 100))),
        ["a number out of range"] = () => New().With(Determinants.Rsr, 41_000_041.4142m),
        ["a number that is too fine"] = () => New().With(Determinants.Rsr, 41.41421356m),
        ["a fact stated twice"] = () => New().With(Determinants.Rsr, 41.4142m).With(Determinants.Rsr, 41.4142m),
        ["a source with a control character"] = () => New().With(Determinants.Rsr, 1m, source: "Zanzibar\u0001"),
        ["a value of another kind"] = () => New().WithFact(Determinants.Rsr, FactValue.Code("Zanzibar")),
        ["a code that is too long"] = () => FactValue.Code(string.Concat(Enumerable.Repeat("Zanzibar", 20))),
        ["an unknown value of a choice"] = () => FactValue.Choice(Determinants.RiskOfSeriousHarm, "Zanzibar"),
        ["a number that is too large"] = () => FactValue.Number(9_999_999_941.4142m),
        ["a code asked for its number"] = () => FactValue.Code("Zanzibar").AsNumber(),
        ["a date asked for its flag"] = () => FactValue.Date(new(1987, 6, 5)).AsFlag(),
        ["a number asked for its text"] = () => FactValue.Number(41.4142m).AsText(),
        ["a field of another kind"] = () => FactElement.Create(Determinants.Sentences, ("type", FactValue.Code("Zanzibar"))),
        ["a field given twice"] = () => FactElement.Create(Determinants.Sentences, ("imposedOn", FactValue.Date(new(1987, 6, 5))), ("imposedOn", FactValue.Date(new(1987, 6, 5)))),
        ["a previous level that is too long"] = () => New().WithPreviousLevel("tier", string.Concat(Enumerable.Repeat("Zanzibar", 20))),
        ["a previous level stated twice"] = () => New().WithPreviousLevel("tier", "Zanzibar").WithPreviousLevel("tier", "Zanzibar"),
        ["a faulty case used"] = () => _ = TieringCaseReader.Read(Encoding.UTF8.GetBytes(Marked.Json("\"Zanzibar\"")), Marked.Catalogue).Case,
        ["a receipt of something else used"] = () => _ = ReceiptReader.Read(Encoding.UTF8.GetBytes(Marked.Json())).Receipt,
        ["a day on which no version is in force"] = () => Hmpps2026.Decide(Marked.Case(), new(2020, 1, 1)),
        ["an outcome of another engine"] = () => Noms2005.Decide(Marked.Case(), Marked.AsOf, Utm2021.CreateOutcome()),
        ["rules found by another engine that are not met"] = () => Noms2005.Complete(Marked.Case(), Marked.AsOf, [.. TieringPolicies.Noms2005.Rules]),
        ["a keyed receipt without its key"] = () => Replay.Of(
            Noms2005.Decide(Marked.Case(), Marked.AsOf).ReceiptWith(new byte[32]), Marked.Case(), Noms2005),
        ["a log that masks without a key"] = () => new DecisionLog(Marked.Catalogue, new() { Masked = ["rsr"] }),
        ["a log without an output"] = () => new DecisionLog(Marked.Catalogue).Write(Noms2005.Decide(Marked.Case(), Marked.AsOf), null!),
        ["a log whose output is full"] = () => new DecisionLog(Marked.Catalogue).Write(Noms2005.Decide(Marked.Case(), Marked.AsOf), new FullBuffer()),
    };

    private static TieringCaseBuilder New() => TieringCase.Create("Zanzibar-1");

    private sealed class FullBuffer : IBufferWriter<byte>
    {
        public void Advance(int count) => throw new InvalidOperationException("The output is full.");

        public Memory<byte> GetMemory(int sizeHint = 0) => new byte[Math.Max(sizeHint, 4096)];

        public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
    }
}
