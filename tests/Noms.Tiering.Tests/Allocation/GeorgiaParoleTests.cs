using FluentAssertions;
using Xunit;

namespace Noms.Tiering.Tests.Allocation;

public sealed class GeorgiaParoleTests
{
    // Invented rows; the published data is not part of the repository.
    private const string Csv = """
        ID,Gender,Race,Supervision_Risk_Score_First,Supervision_Level_First,Prison_Offense,Recidivism_Within_3years
        1,M,X,5,Standard,Drug,0
        2,F,Y,6,Standard,Property,1
        3,M,X,8,High,Other,1
        4,F,Y,9,Specialized,,1
        5,M,X,1,Specialized,Violent/Sex,0
        6,M,X,,Standard,Drug,1
        7,M,X,,,Violent/Sex,0
        8,M,X,3,Standard,,0
        9,M,X,11,Standard,Drug,0

        """;

    [Fact]
    public void The_study_reports_provisional_agreement_and_rearrests()
    {
        using var folder = new WorkFolder();

        var run = SampleProcess.GeorgiaParole(folder.Path, Csv, "-");

        run.ExitCode.Should().Be(1, "one row has a score that the policy does not know");
        run.Output.Should().MatchRegex("Cases in +9\n").And.MatchRegex("decided +8\n").And.MatchRegex("rejected +1\n");
        run.Output.Should().MatchRegex("provisional +2 +of them without a score 1\n", "a missing score is unknown, not low, and so is a missing offence");
        run.Output.Should().Contain("officers' level 6; the policy agrees in 5, 83.3 %");
        run.Output.Should().MatchRegex("Standard +0 of 2, 0.0 %").And.MatchRegex("High +2 of 2, 100.0 %").And.MatchRegex("Specialized +1 of 3, 33.3 %");
        run.Output.Should().MatchRegex("no score, not placed +1 of 1");
    }

    [Fact]
    public void Gender_race_and_the_outcome_are_never_determinants()
    {
        using var mapping = System.Text.Json.JsonDocument.Parse(RepositoryFile.Text("samples", "GeorgiaParole", "mapping.json"));

        mapping.RootElement.GetProperty("columns").EnumerateArray().Select(c => c.GetProperty("column").GetString())
            .Should().NotContain(["Gender", "Race", "Recidivism_Within_3years"]);
        mapping.RootElement.GetProperty("ignore").EnumerateArray().Select(c => c.GetString())
            .Should().Equal("Gender", "Race", "Recidivism_Within_3years");
    }

    [Fact]
    public void Every_number_and_rule_of_its_policy_is_marked_as_assumed()
    {
        var policy = Noms.Tiering.Policies.PolicyReader.Read(File.ReadAllBytes(RepositoryFile.Path("samples", "GeorgiaParole", "policy.json"))).Policy;

        policy.Parameters.Should().NotBeEmpty().And.OnlyContain(p => p.Provenance == Noms.Tiering.Policies.Provenance.Assumed);
        policy.Rules.Should().OnlyContain(r => r.Reading == Noms.Tiering.Policies.Provenance.Assumed);
    }

    [Fact]
    public void The_impact_of_the_variant_is_text_and_a_page_with_groups_that_no_policy_reads()
    {
        using var folder = new WorkFolder();
        var csv = "ID,Gender,Race,Age_at_Release,Gang_Affiliated,Supervision_Risk_Score_First,Prison_Offense,Recidivism_Within_3years\n"
            + "1,M,BLACK,18-22,False,6,Drug,0\n2,F,WHITE,23-27,,6,Drug,0\n3,M,WHITE,18-22,True,5,Drug,1\n4,M,BLACK,23-27,False,9,Violent/Sex,1\n";

        var run = SampleProcess.GeorgiaParole(folder.Path, csv, "impact", "-", "impact.html");

        run.ExitCode.Should().Be(0, run.Error);
        run.Output.Should().Contain("Supervision. 3 of 4 cases (75.0%) move: 1 up (25.0%), 2 down (50.0%)");
        run.Output.Should().Contain("Sex: Supervision").And.Contain("Race: Supervision").And.Contain("Age at release: Supervision").And.Contain("female: too few to compare");
        folder.Files.Should().Equal("impact.html", "impact.json");
    }

    [Fact]
    public void A_file_that_is_not_there_is_one_clear_line()
    {
        using var folder = new WorkFolder();

        var run = SampleProcess.GeorgiaParole(folder.Path, "", "missing.csv");

        run.ExitCode.Should().Be(4);
        run.ErrorLines.Should().ContainSingle();
    }
}
