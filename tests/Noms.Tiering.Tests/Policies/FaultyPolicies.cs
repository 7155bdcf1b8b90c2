namespace Noms.Tiering.Tests.Policies;

/// <summary>Policies with one fault each: a piece of <see cref="WholePolicy"/> in another's place, and what must be said of it.</summary>
internal static class FaultyPolicies
{
    public static readonly FaultyPolicy[] All =
    [
        // The text.
        new("NT1001", "\"title\": \"Tier\",", "\"title\": ¦/* a comment */ \"Tier\",", "/scales/0"),
        new("NT1001", "\"is\": \"very\" } } ] }\n}", "\"is\": \"very\" } } ] },\n¦}", ""),
        new("NT1001", "\"is\": \"very\" } } ] }\n}", "\"is\": \"very\" } } ] }\n}\n¦{}", ""),
        new("NT1001", "\"is\": \"very\" } } ] }\n}", "\"is\": \"very\" } } ] }¦", ""),
        new("NT1002", "\"title\": \"The circular\"", "\"title\": ¦\"\\ud800\"", "/sources/1"),
        new("NT1003", "\"For tests.\"", $"\"{new string('x', 4 * 1024 * 1024)}\"", "", "{\n  \"$schema\"", "¦{\n  \"$schema\""),
        new("NT1004", "\"For tests.\"", new string('[', 63) + "¦[", "/description" + string.Concat(Enumerable.Repeat("/0", 63))),
        new("NT1005", "\"title\": \"Tier\",", "\"title\": \"Tier\", ¦\"title\": \"Again\",", "/scales/0/title"),

        // The form of a part.
        new("NT1006", "\"title\": \"Tier\",", "\"title\": ¦4,", "/scales/0/title"),
        new("NT1006", "\"floor\": \"3\", \"protected\": true", "\"floor\": \"3\", \"protected\": ¦\"true\"", "/rules/0/protected"),
        new("NT1006", "{ \"is\": 0 }", "¦null", "/reads/rsr/whenMissing"),
        new("NT1006", "{ \"determinant\": \"localScore\", \"is\": \"none\" }", "{ \"determinant\": \"localScore\", \"is\": ¦5 }", "/rules/4/when/all/0/is"),
        new("NT1006", "\"$comment\": \"every part of the language\"", "\"$comment\": ¦4", "/$comment"),
        new("NT1006", "{ \"id\": \"topic\", \"kind\": \"code\", \"whenLeftOut\": \"any\" }", "{ \"id\": \"topic\", \"kind\": ¦\"list\" }", "/determinants/9/fields/5/fields/0/kind"),
        new("NT1007", "\"floor\": \"3\", \"protected\": true", "\"floor\": \"3\", ¦\"proteced\": true", "/rules/0/proteced"),
        new("NT1007", "\"min\": -10, \"max\": 10, \"resolution\": 1 }", "\"min\": -10, \"max\": 10, \"resolution\": 1, ¦\"ordered\": true }", "/determinants/3/ordered"),
        new("NT1008", "\"title\": \"Risk of harm\", ", "", "/factors/0") { At = "{ \"id\": \"harm\"" },
        new("NT1008", "\"floor\": { \"derived\": \"tierTable\" }", "\"floor\": { \"derived\": \"tierTable\" }", "/rules/5", "\"title\": \"The table\", \"scale\": \"tier\"", "\"title\": \"The table\"") { At = "{ \"id\": \"T1\"" },
        new("NT1009", "\"title\": \"Tier\",", "\"title\": ¦\" \",", "/scales/0/title"),
        new("NT1009", "\"For tests.\"", $"¦\"{new string('x', 2001)}\"", "/description"),
        new("NT1009", "\"localCode\": { \"whenMissing\": { \"is\": \"X\" } },", "\"localCode\": { \"whenMissing\": { \"is\": ¦\"a\\u0001\" } },", "/reads/localCode/whenMissing/is"),
        new("NT1009", "\"whenLeftOut\": \"any\"", $"\"whenLeftOut\": ¦\"{new string('x', 65)}\"", "/determinants/9/fields/5/fields/0/whenLeftOut"),
        new("NT1009", "{ \"field\": \"kind\", \"isNot\": \"phone\" }", "{ \"field\": \"kind\", \"isNot\": ¦\" \" }", "/rules/3/when/such/all/1/isNot"),
        new("NT1009", "\"in\": [\"X\", \"Y\"]", $"\"in\": [\"X\", ¦\"{new string('Y', 65)}\"]", "/rules/4/when/all/2/in/1"),
        new("NT1009", "[\"home\", \"office\"]", "[\"home\", ¦\"off\\nice\"]", "/parameters/7/value/1"),
        new("NT1009", "\"id\": \"whole\"", "\"id\": ¦\"the whole\"", "/id"),
        new("NT1010", "\"min\": -10, \"max\": 10, \"resolution\": 1 }", "\"min\": -10, \"max\": ¦10.1234567, \"resolution\": 1 }", "/determinants/3/max"),
        new("NT1010", "\"min\": -10, \"max\": 10, \"resolution\": 1 }", "\"min\": -10, \"max\": ¦1e400, \"resolution\": 1 }", "/determinants/3/max"),
        new("NT1010", "\"min\": -10, \"max\": 10, \"resolution\": 1 }", "\"min\": -10, \"max\": 10, \"resolution\": ¦0 }", "/determinants/3/resolution"),
        new("NT1010", "\"points\": 3 }", "\"points\": ¦-3 }", "/derived/12/score/items/4/higherOf/0/points"),
        new("NT1010", "\"forEach\": 10", "\"forEach\": ¦0", "/derived/12/score/items/3/forEach"),
        new("NT1079", "\"forEach\": 10", "\"forEach\": ¦0.01", "/derived/12/score/items/3/forEach"),
        new("NT1010", "{ \"years\": 1, \"months\": 6, \"days\": 3 }", "{ \"years\": ¦-1 }", "/reads/rsr/uncertainAfter/years"),
        new("NT1010", "{ \"days\": 1 }", "{ \"days\": ¦1.5 }", "/invalid/0/when/onOrAfter/days"),
        new("NT1011", "\"2005-02-28\"", "¦\"2005-02-30\"", "/reads/localHeard/whenMissing/is"),
        new("NT1012", "\"rules\": [", "\"rules\": ¦[" + string.Concat(Enumerable.Range(0, 510).Select(n => $"{{ \"id\": \"Z{n}\", \"title\": \"z\", \"scale\": \"tier\", \"floor\": \"2\", \"reading\": \"assumed\" }},")), "/rules") { IsOthersIgnored = true },
        new("NT1012", "\"derived\": [", "\"derived\": ¦[" + string.Concat(Enumerable.Range(0, 244).Select(n => $"{{ \"id\": \"z{n}\", \"when\": {{ \"determinant\": \"localGang\", \"is\": true }} }},")), "/derived") { IsOthersIgnored = true },
        new("NT1012", "\"levels\": [ { \"id\": \"low\"", "\"levels\": ¦[ " + string.Concat(Enumerable.Range(0, 63).Select(n => $"{{ \"id\": \"z{n}\", \"title\": \"z\" }},")) + "{ \"id\": \"low\"", "/scales/1/levels") { IsOthersIgnored = true },
        new("NT1013", "\"in\": [\"very-high\", \"high\"]", "\"in\": ¦[]", "/rules/0/when/in"),
        new("NT1013", "{ \"not\": { \"some\": \"sentences\" } }", "{ \"any\": ¦[] }", "/statuses/0/when/any"),
        new("NT1014", "\"id\": \"M1\"", "\"id\": ¦\"H1\"", "/rules/10/id"),
        new("NT1014", "\"id\": \"sum\"", "\"id\": ¦\"localGang\"", "/derived/12/id", "\"determinant\": \"sum\"", "\"determinant\": \"rsr\"", "\"below\": 160", "\"below\": 99"),
        new("NT1014", "\"id\": \"fewest\"", "\"id\": ¦\"ogrs3\"", "/derived/7/id", "{ \"determinant\": \"fewest\", \"below\": 3 }", "{ \"determinant\": \"worries\", \"below\": 1 }"),
        new("NT1014", "\"on\": [\"H2\", \"S1\"]", "\"on\": [\"H2\", ¦\"H2\"]", "/rules/7/on/1"),
        new("NT1015", "\"reading\": \"source\"", "\"reading\": ¦\"sourced\"", "/rules/0/reading"),
        new("NT1015", "\"ogrs3\": { \"whenMissing\": \"open\" }", "\"ogrs3\": { \"whenMissing\": ¦\"closed\" }", "/reads/ogrs3/whenMissing"),
        new("NT1016", "\"floor\": \"3\", \"protected\": true", "\"floor\": \"3\", \"level\": \"3\"", "/rules/0") { At = "{ \"id\": \"H1\"" },
        new("NT1016", "\"level\": \"high\", \"authority\": \"national\"", "\"floor\": \"high\", \"authority\": ¦\"national\"", "/rules/9/authority"),
        new("NT1016", "{ \"not\": { \"some\": \"sentences\" } }", "¦{ \"some\": \"sentences\", \"not\": { \"some\": \"sentences\" } }", "/statuses/0/when"),
        new("NT1016", "{ \"field\": \"met\", \"is\": true }", "{ \"determinant\": ¦\"localGang\", \"is\": true }", "/rules/3/when/such/all/4/determinant"),
        new("NT1016", "\"determinant\": \"localSeen\", \"recorded\": true", "\"determinant\": \"localSeen\", \"is\": \"none\", \"recorded\": true", "/rules/4/when/all/3") { At = "{ \"determinant\": \"localSeen\", \"is\": \"none\"" },
        new("NT1017", "\"For tests.\"", "\"For tests.\"" + string.Concat(Enumerable.Range(0, 1001).Select(n => $", \"x{n}\": 0")), "", "\"is\": \"very\" } } ] }\n}", "\"is\": \"very\" } } ] }\n}¦") { IsOthersIgnored = true },

        // Names that nothing bears.
        new("NT1020", "\"cite\": [\"circular 2\"]", "\"cite\": [¦\"circulars 2\"]", "/parameters/2/cite/0"),
        new("NT1021", "\"title\": \"The change\", \"scale\": \"change\"", "\"title\": \"The change\", \"scale\": ¦\"chnage\"", "/rules/6/scale"),
        new("NT1022", "\"default\": \"low\"", "\"default\": ¦\"lwo\"", "/scales/1/default") { IsOthersIgnored = true },
        new("NT1022", "\"floor\": \"3\"", "\"floor\": ¦\"4\"", "/rules/0/floor"),
        new("NT1023", "{ \"parameter\": \"poor.cap\" }, \"on\"", "{ \"parameter\": ¦\"por.cap\" }, \"on\"", "/rules/7/cap/parameter"),
        new("NT1024", "{ \"determinant\": \"localGang\", \"isNot\": false }", "{ \"determinant\": ¦\"localGagn\", \"isNot\": false }", "/rules/1/when/any/0/determinant"),
        new("NT1024", "\"localGang\": { \"whenMissing\": { \"is\": false } },", "\"localGang\": { \"whenMissing\": { \"is\": false } }, ¦\"nothing\": { \"whenMissing\": \"open\" },", "/reads/nothing"),
        new("NT1025", "{ \"field\": \"met\", \"is\": true }", "{ \"field\": ¦\"mat\", \"is\": true }", "/rules/3/when/such/all/4/field"),
        new("NT1026", "[\"very-high\", \"high\"]", "[\"very-high\", ¦\"hgih\"]", "/rules/0/when/in/1"),
        new("NT1026", "\"points\": { \"mid\": 5, \"high\": 150 }", "\"points\": { \"mid\": 5, \"high\": 150, ¦\"top\": 1 }", "/derived/12/score/items/0/points/top"),
        new("NT1027", "\"factor\": \"harm\"", "\"factor\": ¦\"ham\"", "/rules/0/factor"),
        new("NT1028", "\"output\": \"needsExperience\"", "\"output\": ¦\"needExperience\"", "/rules/10/output"),
        new("NT1029", "\"on\": [\"H2\", \"S1\"]", "\"on\": [\"H2\", ¦\"S2\"]", "/rules/7/on/1"),
        new("NT1030", "\"needs\": \"interventions\"", "\"needs\": ¦\"intervention\"", "/availability/needs"),

        // Names that something of another sort bears.
        new("NT1031", "{ \"parameter\": \"poor.cap\" }, \"on\"", "¦{ \"parameter\": \"likely.from\" }, \"on\"", "/rules/7/cap"),
        new("NT1032", "{ \"determinant\": \"localGang\", \"isNot\": false }", "{ \"determinant\": \"localGang\", \"atLeast\": ¦1 }", "/rules/1/when/any/0/atLeast"),
        new("NT1032", "\"of\": \"localOther\"", "\"of\": ¦\"localScore\"", "/derived/2/bands/of") { IsOthersIgnored = true },
        new("NT1032", "{ \"determinant\": \"localSeen\", \"recorded\": true }", "{ \"determinant\": ¦\"lastContact\", \"recorded\": true }", "/rules/4/when/all/3/determinant"),
        new("NT1033", "\"floor\": { \"derived\": \"tierTable\" }", "\"floor\": { \"derived\": ¦\"changeNext\" }", "/rules/5/floor/derived"),
        new("NT1033", "{ \"id\": \"likelihoodByOther\", \"values\": [ { \"id\": \"unlikely\" }, { \"id\": \"likely\" },", "{ \"id\": \"likelihoodByOther\", \"values\": [ { \"id\": \"unlikely\" },", "/derived/0/fallback/1", "[\"likelihoodByOgrs\", \"likelihoodByOther\"]", "[\"likelihoodByOgrs\", ¦\"likelihoodByOther\"]"),

        // What a policy says of itself.
        new("NT1040", "\"max\": 100, \"cite\": [\"model\"] }", "\"max\": 100, \"cite\": ¦[] }", "/parameters/1/cite"),
        new("NT1041", "\"provenance\": \"assumed\", \"reason\": \"the model has none\"", "\"provenance\": ¦\"assumed\"", "/profile/1/provenance"),
        new("NT1042", "\"to\": \"2006-08-31\"", "\"to\": ¦\"2004-08-31\"", "/effective/to"),
        new("NT1043", "\"value\": 75.5", "\"value\": ¦175.5", "/parameters/1/value") { IsOthersIgnored = true },
        new("NT1043", "{ \"is\": 0 }", "{ \"is\": ¦101 }", "/reads/rsr/whenMissing/is"),
        new("NT1044", "\"min\": -10, \"max\": 10", "\"min\": -10, \"max\": ¦-11", "/determinants/3/max"),
        new("NT1045", "{ \"parameter\": \"likely.from\", \"atMost\": \"likely.very\"", "¦{ \"parameter\": \"likely.very\", \"atMost\": \"likely.from\"", "/constraints/0"),

        // What it reads.
        new("NT1050", "\"localCode\": { \"whenMissing\": { \"is\": \"X\" } },", "", "/rules/4/when/all/1/determinant", "{ \"determinant\": \"localCode\", \"isNot\"", "{ \"determinant\": ¦\"localCode\", \"isNot\""),
        new("NT1051", "\"localGang\": { \"whenMissing\": { \"is\": false } },", "\"localGang\": { \"whenMissing\": { \"is\": false } }, \"arp\": ¦{ \"whenMissing\": \"open\" },", "/reads/arp"),
        new("NT1052", "\"sentences\": { \"whenMissing\": { \"is\": [] } }", "\"sentences\": { \"whenMissing\": { \"is\": ¦[ {} ] } }", "/reads/sentences/whenMissing/is"),
        new("NT1053", "\"ogrs3\": { \"whenMissing\": \"open\" }", "\"ogrs3\": { \"whenMissing\": \"open\", \"uncertainWhen\": ¦[\"static\"] }", "/reads/ogrs3/uncertainWhen"),

        // Conditions.
        new("NT1060", "{ \"not\": { \"some\": \"sentences\" } }", Nots(16) + "¦{ \"some\": \"sentences\" }" + new string('}', 16), "/statuses/0/when" + string.Concat(Enumerable.Repeat("/not", 16))),
        new("NT1061", "\"atLeast\": 6.99", "\"atLeast\": ¦100.01", "/rules/10/when/atLeast"),
        new("NT1061", "{ \"field\": \"on\", \"onOrAfter\": { \"years\": -1 }, \"before\": { \"days\": 0 } }", "{ \"field\": \"on\", \"onOrAfter\": ¦{ \"days\": 0 }, \"before\": { \"years\": -1 } }", "/rules/3/when/such/all/2/onOrAfter"),
        new("NT1061", "{ \"determinant\": \"localStanding\", \"is\": { \"parameter\": \"standing.from\" } }", "{ \"determinant\": \"localStanding\", \"below\": ¦\"low\" }", "/rules/1/when/any/3/below"),
        new("NT1062", "\"atLeast\": 6.99", "\"atLeast\": ¦0", "/rules/10/when/atLeast"),
        new("NT1062", "{ \"determinant\": \"localStanding\", \"is\": { \"parameter\": \"standing.from\" } }", "{ \"determinant\": \"localStanding\", \"atLeast\": ¦\"low\" }", "/rules/1/when/any/3/atLeast"),
        new("NT1063", "\"atLeast\": 6.99", "\"atLeast\": 6.99, \"below\": ¦100.01", "/rules/10/when/below"),
        new("NT1064", "{ \"determinant\": \"localColour\", \"is\": \"red\" }, { \"determinant\": \"sum\"", "{ \"determinant\": \"localColour\", \"atLeast\": ¦\"blue\" }, { \"determinant\": \"sum\"", "/rules/1/when/any/1/all/0/atLeast"),
        new("NT1065", "{ \"determinant\": \"localSeen\", \"recorded\": true }", "{ \"determinant\": \"localSeen\", \"before\": { \"days\": -100 } }", "/rules/4/when/all/5/before", "\"before\": { \"months\": -2", "\"before\": ¦{ \"months\": -2"),
        new("NT1066", "{ \"determinant\": \"localScore\", \"is\": \"none\" }", "{ \"determinant\": \"rsr\", \"is\": ¦\"none\" }", "/rules/4/when/all/0/is"),

        // Derived determinants.
        new("NT1070", "\"is\": \"very\", \"atLeast\": 75", "\"is\": \"very\", \"atLeast\": ¦76", "/derived/1/bands/bands/2/atLeast"),
        new("NT1071", "\"is\": \"very\", \"atLeast\": 75", "\"is\": \"very\", \"atLeast\": ¦74", "/derived/1/bands/bands/2/atLeast"),
        new("NT1072", "\"is\": \"very\", \"atLeast\": 75", "\"is\": \"very\", \"atLeast\": 75, \"below\": ¦90", "/derived/1/bands/bands/2/below"),
        new("NT1073", "\"from\": [5, 0, -10]", "\"from\": [5, 0, ¦-9]", "/derived/11/table/rows/from/2"),
        new("NT1073", "\"from\": [5, 0, -10]", "\"from\": [5, 0, ¦1]", "/derived/11/table/rows/from/2"),
        new("NT1073", "\"values\": [\"blue\", \"red\"]", "\"values\": ¦[\"blue\"]", "/derived/11/table/columns/values"),
        new("NT1074", "[\"1\", \"none\"]", "¦[\"1\"]", "/derived/11/table/cells/2"),
        new("NT1074", ", [\"1\", \"none\"] ]", " ]", "/derived/11/table/cells", "\"cells\": [", "\"cells\": ¦["),
        new("NT1075", "\"when\": { \"determinant\": \"isWorrying\", \"is\": true }, \"is\": \"high\" }", "\"when\": { \"determinant\": \"isWorrying\", \"is\": true }, \"of\": \"changeNext\" }", "/derived/9") { At = "{ \"id\": \"changeFirst\"" },
        new("NT1076", "\"fallback\": [\"likelihoodByOgrs\", \"likelihoodByOther\"]", "\"fallback\": [¦\"sum\"]", "/derived/0/fallback/0") { IsOthersIgnored = true },
        new("NT1077", "{ \"determinant\": \"rsr\", \"atLeast\": 6.99 }", "{ \"determinant\": ¦\"ogrs3\", \"atLeast\": 7 }", "/rules/10/when/determinant"),
        new("NT1077", "{ \"determinant\": \"rsr\", \"atLeast\": 6.99 }", "{ \"determinant\": ¦\"likelihoodByOther\", \"is\": \"very\" }", "/rules/10/when/determinant"),
        new("NT1078", "{ \"is\": \"low\" } ] }", "{ \"is\": \"low\", \"when\": ¦{ \"determinant\": \"isWorrying\", \"is\": false } } ] }", "/derived/10/first/1/when"),

        // Rules.
        new("NT1080", "\"on\": [\"H2\", \"S1\"]", "\"on\": [¦\"H1\", \"S1\"]", "/rules/7/on/0"),
        new("NT1081", "\"on\": [\"H2\", \"S1\"]", "\"on\": [¦\"L1\", \"S1\"]", "/rules/7/on/0"),
        new("NT1082", "\"on\": [\"H2\", \"S1\"]", "\"on\": [¦\"C1\", \"S1\"]", "/rules/7/on/0"),

        // Overrides and judgement.
        new("NT1008", "\"title\": \"No more than resources allow\", \"authority\": \"national\", ", "\"title\": \"No more than resources allow\", ", "/overrides/1") { At = "{ \"id\": \"X2\"" },
        new("NT1008", "\"reason\": \"a trial\", ", "", "/overrides/2") { At = "{ \"id\": \"X3\"" },
        new("NT1008", "\"scale\": \"tier\", \"cap\": \"3\"", "\"cap\": \"3\"", "/overrides/1") { At = "{ \"id\": \"X2\"" },
        new("NT1014", "\"id\": \"X2\"", "\"id\": ¦\"X1\"", "/overrides/1/id"),
        new("NT1014", "\"id\": \"X2\"", "\"id\": ¦\"H1\"", "/overrides/1/id"),
        new("NT1015", "\"reason\": \"resources\"", "\"reason\": \"resources\"", "/overrides/1/authority", "\"title\": \"No more than resources allow\", \"authority\": \"national\"", "\"title\": \"No more than resources allow\", \"authority\": ¦\"area\""),
        new("NT1016", "\"scale\": \"tier\", \"cap\": \"3\"", "\"scale\": \"tier\", \"cap\": \"3\", \"floor\": \"2\"", "/overrides/1") { At = "{ \"id\": \"X2\"" },
        new("NT1016", "\"scale\": \"tier\", \"cap\": \"3\"", "\"scale\": \"tier\", \"cap\": \"3\", \"protected\": ¦true", "/overrides/1/protected"),
        new("NT1021", "\"scale\": \"tier\", \"cap\": \"3\"", "\"scale\": ¦\"tiers\", \"cap\": \"3\"", "/overrides/1/scale"),
        new("NT1022", "\"scale\": \"tier\", \"cap\": \"3\"", "\"scale\": \"tier\", \"cap\": ¦\"9\"", "/overrides/1/cap"),
        new("NT1040", "\"cite\": [\"circular 5\"]", "\"cite\": ¦[]", "/overrides/1/cite"),
        new("NT1042", "\"to\": \"2006-05-31\"", "\"to\": ¦\"2005-05-31\"", "/overrides/0/effective/to"),
        new("NT1050", "\"area\": { \"whenMissing\": \"open\" },", "", "/overrides/0/areas", "\"areas\": [", "\"areas\": ¦["),
        new("NT1013", "\"areas\": [\"north\", \"east\"]", "\"areas\": ¦[]", "/overrides/0/areas"),
        new("NT1010", "\"up\": 1, \"down\": 0", "\"up\": ¦1.5, \"down\": 0", "/judgement/0/grades/0/up"),
        new("NT1010", "\"reviewWithinMonths\": 6", "\"reviewWithinMonths\": ¦0", "/judgement/0/reviewWithinMonths"),
        new("NT1013", "\"reasons\": [ { \"id\": \"protective\", \"title\": \"Something protective that the rules do not weigh\" } ]", "\"reasons\": ¦[]", "/judgement/0/reasons"),
        new("NT1014", "{ \"id\": \"manager\"", "{ \"id\": ¦\"officer\"", "/judgement/0/grades/1/id"),
        new("NT1041", ", \"reason\": \"the model gives no limits\"", "", "/judgement/0/provenance", "\"cite\": [\"model 3.68\"], \"provenance\": \"assumed\"", "\"cite\": [\"model 3.68\"], \"provenance\": ¦\"assumed\""),
        new("NT1085", "\"up\": 1, \"down\": 0", "\"up\": 1, \"down\": 2", "/judgement/0/grades/1", "{ \"id\": \"manager\"", "¦{ \"id\": \"manager\""),

        // Profile.
        new("NT1090", "{ \"1\": [\"PUNISH\"], ", "¦{ ", "/profile/0/values"),
        new("NT1091", "{ \"1\": [\"PUNISH\"], ", "{ ¦\"4\": [], \"1\": [\"PUNISH\"], ", "/profile/0/values/4"),
        new("NT1092", "\"values\": { \"1\": \"unpaid-work\"", "\"values\": { \"1\": \"unpaid-works\"", "/availability/needs", "\"needs\": \"interventions\"", "\"needs\": ¦\"interventions\""),
    ];

    private static string Nots(int count) => string.Concat(Enumerable.Repeat("{ \"not\": ", count));
}
