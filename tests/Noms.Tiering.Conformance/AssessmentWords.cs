using System.Collections.Frozen;

namespace Noms.Tiering.Conformance;

/// <summary>How the service names the items of an assessment, and their answers.</summary>
/// <remarks>Source: ministryofjustice/hmpps-tier, <c>NeedSection</c> and <c>SectionAnswer</c>.</remarks>
internal static class AssessmentWords
{
    /// <summary>By the service's name, the number of the item on the form.</summary>
    public static FrozenDictionary<string, string> Items { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["noFixedAbodeOrTransient"] = "3.3",
        ["suitabilityOfAccommodation"] = "3.4",
        ["permanenceOfAccommodation"] = "3.5",
        ["locationOfAccommodation"] = "3.6",
        ["unemployed"] = "4.2",
        ["employmentHistory"] = "4.3",
        ["workRelatedSkills"] = "4.4",
        ["attitudeToEmployment"] = "4.5",
        ["relCloseFamily"] = "6.1",
        ["experienceOfChildhood"] = "6.3",
        ["prevCloseRelationships"] = "6.6",
        ["parentalResponsibilities"] = "6.9",
        ["regActivitiesEncourageOffending"] = "7.2",
        ["easilyInfluenced"] = "7.3",
        ["recklessness"] = "7.5",
        ["currentDrugNoted"] = "8.4",
        ["everInjectedDrugs"] = "8.6",
        ["motivationToTackleDrugMisuse"] = "8.8",
        ["drugsMajorActivity"] = "8.9",
        ["currentUse"] = "9.1",
        ["bingeDrinking"] = "9.2",
        ["frequencyAndLevel"] = "9.3",
        ["alcoholTackleMotivation"] = "9.5",
        ["impulsivity"] = "11.2",
        ["temperControl"] = "11.4",
        ["recogniseProblems"] = "11.5",
        ["problemSolvingSkills"] = "11.6",
        ["awarenessOfConsequences"] = "11.7",
        ["understandsViewsOfOthers"] = "11.9",
        ["proCriminalAttitudes"] = "12.1",
        ["attitudesTowardsSupervision"] = "12.4",
        ["attitudesTowardsCommunitySociety"] = "12.5",
        ["motivationToAddressBehaviour"] = "12.8",
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
