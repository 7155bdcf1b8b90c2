using Noms.Tiering.Tests.Policies;

namespace Noms.Tiering.Tests.Overlays;

/// <summary>Overlays with one fault each: a piece of <see cref="WholeOverlay"/> in another's place, and what must be said of it.</summary>
internal static class FaultyOverlays
{
    public static readonly FaultyPolicy[] All =
    [
        // The text and its form, as of any file.
        Of("NT1001", "\"area\": \"Avon and Somerset\",", "\"area\": \"Avon and Somerset\",¦,", ""),
        Of("NT1005", "\"version\": \"3\",", "\"version\": \"3\", ¦\"version\": \"3\",", "/version"),
        Of("NT1006", "\"title\": \"the priorities of Avon\"", "\"title\": ¦4", "/title"),
        Of("NT1006", "{ \"value\": 55, \"reason\": \"half of the caseload is above 50\", \"cite\": [\"plan 2\"] }", "¦55", "/parameters/likely.from"),
        Of("NT1007", "\"area\": \"Avon and Somerset\"", "¦\"statuses\": []", "/statuses"),
        Of("NT1007", "\"value\": 55,", "\"value\": 55, ¦\"max\": 200,", "/parameters/likely.from/max"),
        Of("NT1008", "\"reason\": \"gangs come first\", ", "", "/parameters/gang.floor", at: "{ \"value\": \"3\""),
        Of("NT1008", "\"value\": 55, ", "", "/parameters/likely.from", at: "{ \"reason\": \"half of"),
        Of("NT1009", "\"overlay\": \"avon\"", "\"overlay\": ¦\"the avon\"", "/overlay"),
        Of("NT1011", "\"from\": \"2005-04-01\"", "\"from\": ¦\"April\"", "/effective/from"),

        // What it extends.
        Of("NT1100", "\"policy\": \"whole\"", "\"policy\": ¦\"hole\"", "/extends/policy"),
        Of("NT1101", "\"policy\": \"whole\", \"version\": \"1\"", "\"policy\": \"whole\", \"version\": ¦\"2\"", "/extends/version"),
        Of("NT1102", "\"policy\": \"whole\", \"version\": \"1\"", "\"policy\": \"whole\", \"version\": \"1\", \"hash\": ¦\"00\"", "/extends/hash"),
        Of("NT1104", "{ \"from\": \"2005-04-01\", \"to\": \"2006-12-31\" }", "¦{ \"from\": \"2006-09-01\", \"to\": \"2006-12-31\" }", "/effective"),
        Of("NT1042", "\"to\": \"2006-12-31\"", "\"to\": ¦\"2005-03-31\"", "/effective/to"),
        Of("NT1110", "\"overlay\": \"avon\"", "\"overlay\": ¦\"national\"", "/overlay"),

        // What it sets.
        Of("NT1023", "\"gang.floor\": {", "¦\"gang.flor\": {", "/parameters/gang.flor"),
        Of("NT1105", "\"standing.top\": { \"value\": \"high\"", "¦\"likely.very\": { \"value\": 80", "/parameters/likely.very"),
        Of("NT1043", "\"value\": 55", "\"value\": ¦101", "/parameters/likely.from/value"),
        Of("NT1043", "\"gang.floor\": { \"value\": \"3\"", "\"gang.floor\": { \"value\": ¦\"1\"", "/parameters/gang.floor/value"),
        Of("NT1040", "\"cite\": [\"plan 2\"]", "\"cite\": ¦[]", "/parameters/likely.from/cite"),
        Of("NT1109", "\"value\": 55", "\"value\": 76", "/parameters", ignoreOthers: true, at: "{\n    \"likely.from\""),
        Of("NT1109", "\"standing.top\": { \"value\": \"high\"", "\"standing.top\": { \"value\": \"mid\"", "/parameters", at: "{\n    \"likely.from\""),

        // What it adds.
        Of("NT1014", "\"id\": \"A1\"", "\"id\": ¦\"H1\"", "/rules/0/id", "[\"V1\", \"A1\"]", "[\"V1\"]"),
        Of("NT1014", "\"id\": \"plan\"", "\"id\": ¦\"circular\"", "/sources/0/id", ignoreOthers: true),
        Of("NT1014", "\"id\": \"avonBoth\"", "\"id\": ¦\"worries\"", "/derived/0/id", "\"determinant\": \"avonBoth\", \"is\": true", "\"determinant\": \"avonCar\", \"is\": true"),
        Of("NT1024", "\"determinant\": \"notorious\", \"is\": true }, \"floor\"", "\"determinant\": ¦\"notorios\", \"is\": true }, \"floor\"", "/rules/1/when/determinant"),
        Of("NT1029", "\"on\": [\"V1\", \"A1\"]", "\"on\": [\"V1\", ¦\"V9\"]", "/rules/2/on/1"),
        Of("NT1050", "\"determinant\": \"notorious\", \"is\": true }, \"floor\"", "\"determinant\": ¦\"vulnerable\", \"is\": true }, \"floor\"", "/rules/1/when/determinant"),
        Of("NT1051", "\"notorious\": { \"whenMissing\": \"open\" }", "\"notorious\": { \"whenMissing\": \"open\" }, \"vulnerable\": ¦{ \"whenMissing\": \"open\" }", "/reads/vulnerable"),
        Of("NT1077", "\"determinant\": \"notorious\", \"is\": true }, \"floor\"", "\"determinant\": ¦\"ogrs3\", \"atLeast\": 90 }, \"floor\"", "/rules/1/when/determinant"),
        Of("NT1108", "\"notorious\": { \"whenMissing\": \"open\" }", "\"notorious\": { \"whenMissing\": \"open\" }, ¦\"riskOfSeriousHarm\": { \"whenMissing\": { \"is\": \"low\" } }", "/reads/riskOfSeriousHarm"),

        // What is protected.
        Of("NT1080", "\"on\": [\"V1\", \"A1\"]", "\"on\": [\"V1\", ¦\"H1\"]", "/rules/2/on/1"),
        Of("NT1106", "\"authority\": \"local\", \"cite\"", "\"authority\": ¦\"national\", \"cite\"", "/rules/3/authority"),
        Of("NT1106", "\"authority\": \"local\", \"reason\"", "\"authority\": ¦\"national\", \"reason\"", "/overrides/0/authority"),
        Of("NT1107", "\"floor\": \"2\", \"cite\": [\"plan 6\"]", "\"floor\": \"2\", \"protected\": ¦true, \"cite\": [\"plan 6\"]", "/rules/0/protected", "[\"V1\", \"A1\"]", "[\"V1\"]"),

        // Only where it is read for a later day.
        Of("NT1103", "\"version\": \"1\" }", "\"version\": ¦\"1\" }", "/extends/version"),
    ];

    private static FaultyPolicy Of(string code, string old, string replacement, string pointer, params string[] more) =>
        new(code, old, replacement, pointer, more) { Whole = WholeOverlay.Text };

    private static FaultyPolicy Of(string code, string old, string replacement, string pointer, bool ignoreOthers, string? at = null) =>
        new(code, old, replacement, pointer) { Whole = WholeOverlay.Text, At = at, IsOthersIgnored = ignoreOthers };

    private static FaultyPolicy Of(string code, string old, string replacement, string pointer, string at) =>
        new(code, old, replacement, pointer) { Whole = WholeOverlay.Text, At = at };
}
