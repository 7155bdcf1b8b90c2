namespace Noms.Tiering.Tests.Assurance;

/// <summary>Faults of every kind, each planted in a copy of a policy.</summary>
internal static class SeededFaults
{
    private const string Single = "hmpps-2026/3";
    private const string Model = "noms-2005";
    private const string Points = "utm-2021";

    public static readonly SeededFault[] All =
    [
        // The table gives no level to those with the lowest scores.
        new("NT6101", Single, "R1", "[\"D\", \"D\", \"E\", \"F\", \"F\", \"G\"]", "[\"D\", \"D\", \"E\", \"F\", \"F\", \"none\"]"),

        new("NT6102", Points, "1", "{ \"is\": \"1\", \"below\": 10 }", "{ \"is\": \"0\", \"below\": 10 }"),

        new("NT6103", Single, "F2", "{ \"determinant\": \"stalking\", \"is\": true }", "{ \"all\": [ { \"determinant\": \"stalking\", \"is\": true }, { \"determinant\": \"stalking\", \"is\": false } ] }"),
        new("NT6103", Single, "S6", "\"atLeast\": 0.6, \"below\": 1.12 }", "\"atLeast\": 0.6, \"below\": 1.12 }, { \"determinant\": \"directContactSexualPredictor\", \"atLeast\": 3.36 }"),

        // H4 gives E to everybody with a category, so that E for medium harm adds nothing.
        new("NT6104", Single, "H3", "\"floor\": \"D\", \"cite\": [\"code mappaAndRiskOfSeriousHarm\"] },\n    { \"id\": \"H4\"", "\"floor\": \"E\", \"cite\": [\"code mappaAndRiskOfSeriousHarm\"] },\n    { \"id\": \"H4\""),

        new("NT6105", Single, "S5", "\"atLeast\": 1.12, \"below\": 2.11 }", "\"atLeast\": 1.12, \"below\": 2.11 }, { \"determinant\": \"directContactSexualPredictor\", \"atLeast\": 0.6 }"),
        new("NT6105", Single, "F1", "\"when\": { \"determinant\": \"domesticAbuse\", \"is\": true }", "\"when\": { \"any\": [ { \"determinant\": \"domesticAbuse\", \"is\": true }, { \"all\": [ { \"determinant\": \"domesticAbuse\", \"is\": true }, { \"determinant\": \"stalking\", \"is\": true } ] } ] }"),
        new("NT6105", Model, "onLicence", "\"such\": { \"field\": \"phase\", \"is\": \"licence\" }", "\"such\": { \"all\": [ { \"field\": \"phase\", \"is\": \"licence\" }, { \"field\": \"phase\", \"isNot\": \"custody\" } ] }"),

        // The floors that it names are of tier 3 at most.
        new("NT6106", Model, "R1", "\"value\": \"2\", \"min\": \"2\", \"max\": \"3\",\n      \"provenance\": \"assumed\", \"reason\": \"The model sees little point", "\"value\": \"3\", \"min\": \"2\", \"max\": \"3\",\n      \"provenance\": \"assumed\", \"reason\": \"The model sees little point"),

        // A cap at tier 2 on whoever is vulnerable, whom a protected floor holds at tier 3.
        new("NT6106", Model, "C2 O2", "{ \"determinant\": \"changeWorkCompleted\", \"is\": true }", "{ \"all\": [ { \"determinant\": \"changeWorkCompleted\", \"is\": true }, { \"determinant\": \"vulnerable\", \"is\": true } ] }"),

        new("NT6107", Model, "L1 C2", "{ \"determinant\": \"changeWorkCompleted\", \"is\": true }", "{ \"any\": [ { \"determinant\": \"changeWorkCompleted\", \"is\": true }, { \"determinant\": \"likelihood\", \"is\": \"raised\" } ] }"),

        new("NT6108", Single, "V1 V2", "{ \"id\": \"F1\", \"title\"", "{ \"id\": \"V1\", \"title\": \"v\", \"when\": { \"determinant\": \"domesticAbuse\", \"is\": true }, \"level\": \"C\", \"authority\": \"national\", \"cite\": [\"code\"] },\n    { \"id\": \"V2\", \"title\": \"v\", \"when\": { \"determinant\": \"stalking\", \"is\": true }, \"level\": \"B\", \"authority\": \"national\", \"cite\": [\"code\"] },\n    { \"id\": \"F1\", \"title\""),

        new("NT6109", Single, "S4 S5", "\"atLeast\": 1.12, \"below\": 2.11 }", "\"atLeast\": 1.12, \"below\": 2.1 }"),
        new("NT6109", Single, "L2 L3", "\"before\": {\"years\": -5}", "\"before\": {\"years\": -6}"),
        new("NT6109", Single, "H1 H3", "{ \"determinant\": \"riskOfSeriousHarm\", \"is\": \"high\" }, { \"determinant\": \"withMappaCategory\", \"is\": true }", "{ \"determinant\": \"riskOfSeriousHarm\", \"is\": \"low\" }, { \"determinant\": \"withMappaCategory\", \"is\": true }"),

        new("NT6110", Single, "S5 S6", "\"atLeast\": 0.6, \"below\": 1.12 }", "\"atLeast\": 0.6, \"below\": 1.2 }"),

        // A row of the table the wrong way round: from 90 on the lowest tier of the row.
        new("NT6112", Single, "R1", "[\"A\", \"B\", \"C\", \"C\", \"C\", \"C\"]", "[\"C\", \"B\", \"C\", \"C\", \"C\", \"C\"]"),
        new("NT6112", Points, "PROTECT_POINTS", "\"points\": { \"medium\": 10, \"high\": 20, \"very-high\": 150 }", "\"points\": { \"medium\": 20, \"high\": 10, \"very-high\": 150 }"),
        new("NT6112", Single, "domesticAbuse", "{ \"determinant\": \"domesticAbuse\", \"is\": true }", "{ \"determinant\": \"domesticAbuse\", \"is\": false }"),
        // C1 asks for one need, whatever the parameter says.
        new("NT6111", Model, "complexity.multiFactorFrom", "{ \"determinant\": \"criminogenicNeeds\", \"atLeast\": { \"parameter\": \"complexity.multiFactorFrom\" } }", "{ \"any\": [ { \"determinant\": \"criminogenicNeeds\", \"atLeast\": { \"parameter\": \"complexity.multiFactorFrom\" } }, { \"determinant\": \"criminogenicNeeds\", \"atLeast\": 2 } ] }"),

        new("NT6113", Single, "childProtection", "\"floor\": \"F\", \"cite\": [\"code childProtection\"]", "\"floor\": \"G\", \"cite\": [\"code childProtection\"]"),

        new("NT6114", Single, "gone", "{ \"id\": \"missing\", \"title\"", "{ \"id\": \"gone\", \"title\": \"Gone\", \"when\": { \"all\": [ { \"determinant\": \"hasActiveEvent\", \"is\": false }, { \"determinant\": \"stalking\", \"is\": true } ] } },\n    { \"id\": \"missing\", \"title\""),

        new("NT6115", Single, "direct-contact-medium-below-range", "{ \"determinant\": \"directContactSexualBand\", \"is\": \"medium\" }, { \"determinant\": \"directContactSexualPredictor\", \"atLeast\": 0.01, \"below\": 0.6 }", "{ \"determinant\": \"directContactSexualBand\", \"is\": \"medium\" }, { \"determinant\": \"directContactSexualPredictor\", \"atLeast\": 0.01, \"below\": 0.6 }, { \"determinant\": \"hasActiveEvent\", \"is\": false }"),

        new("NT6116", Single, "X1", "\"factors\": [", "\"overrides\": [ { \"id\": \"X1\", \"title\": \"x\", \"authority\": \"national\", \"reason\": \"x\", \"cite\": [\"code\"], \"effective\": { \"from\": \"2026-07-01\" }, \"when\": { \"determinant\": \"hasActiveEvent\", \"is\": false }, \"floor\": \"A\" } ],\n  \"factors\": ["),
        new("NT6116", Single, "X1", "\"factors\": [", "\"overrides\": [ { \"id\": \"X1\", \"title\": \"x\", \"authority\": \"national\", \"reason\": \"x\", \"cite\": [\"code\"], \"effective\": { \"from\": \"2025-07-01\", \"to\": \"2025-12-31\" }, \"floor\": \"A\" } ],\n  \"factors\": ["),

        new("NT6117", Points, "T", "{ \"text\": \"S\", \"when\"", "{ \"text\": \"T\", \"when\": { \"all\": [ { \"determinant\": \"unsupervised\", \"is\": true }, { \"determinant\": \"unsupervised\", \"is\": false } ] } }, { \"text\": \"S\", \"when\""),

        new("NT6118", Points, "workloadPhase", "{ \"when\": { \"determinant\": \"inTransitionToAdulthood\", \"is\": true }, \"is\": \"pre-release\" }", "{ \"when\": { \"all\": [ { \"determinant\": \"inTransitionToAdulthood\", \"is\": true }, { \"determinant\": \"unsupervised\", \"is\": true } ] }, \"is\": \"pre-release\" }"),

        new("NT6119", Model, "neverGiven", "\"outputs\": [", "\"outputs\": [ { \"id\": \"neverGiven\", \"title\": \"never given\" },"),

        new("NT6120", Single, "S4 S5", "\"atLeast\": 2.11, \"below\": 3.36 } ] },\n      \"floor\": \"D\"", "\"atLeast\": 2.11, \"below\": 3.36 } ] },\n      \"floor\": \"C\""),
    ];
}
