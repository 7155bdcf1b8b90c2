using System.Text.RegularExpressions;
using FluentAssertions;
using Noms.Tiering.Intake;
using Xunit;

namespace Noms.Tiering.Tests.Intake;

/// <summary>The table of codes and what the intakes say are kept in step.</summary>
public sealed class IntakeCodesTests
{
    private static readonly DateOnly AsOf = new(2026, 11, 22);

    [Fact]
    public void Every_code_of_the_table_is_said_and_no_other()
    {
        var table = Regex.Matches(Repository.Read("src/Noms.Tiering/Intake/README.md"), @"^\| (NT6\d{3}) \|", RegexOptions.Multiline)
            .Select(match => match.Groups[1].Value);
        IntakeReading[] readings =
        [
            OasysIntake.Read(
                [
                    new("3.4", OasysAnswer.Yes), new("1.1", OasysAnswer.Yes), new("3.5", OasysAnswer.None), new("3.5", OasysAnswer.Some),
                    new("8.5", OasysAnswer.Some),
                ],
                OasysForm.Standard,
                DrugItems.AsTheTieringService).Intake,
            RegisterIntake.Read(
                [
                    new("SPO", AsOf.AddDays(1)), new("SPO", null), new(null, AsOf), new("MAPP", AsOf, "M9", "M9"), new("RLRH", AsOf),
                    new("RVHR", AsOf),
                ],
                AsOf,
                isComplete: true),
            SentenceIntake.Read([new() { Requirements = [new("F", null), new(null, null)] }], isComplete: true),
            PredictorIntake.Read([new(Determinants.Rsr, 101), new(Determinants.Arp, 1.2345678m), new(Determinants.Arp, 1)]),
        ];

        readings.SelectMany(reading => reading.Codes()).Distinct().Order().Should().Equal(table);
    }
}
