using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Noms.Tiering.Intake;

/// <summary>What the codes of registers, MAPPA levels and MAPPA categories mean.</summary>
/// <remarks>Source: ministryofjustice/hmpps-tier, <c>DeliusRegistration</c>, <c>Rosh</c>, <c>ComplexityFactor</c>, <c>MappaLevel</c>, <c>MappaCategory</c>.</remarks>
internal static class RegisterCodes
{
    public const string Mappa = "MAPP";

    public static FrozenDictionary<string, RiskOfSeriousHarm> RiskOfSeriousHarm { get; } = Table<RiskOfSeriousHarm>(
        ("RVHR", Tiering.RiskOfSeriousHarm.VeryHigh),
        ("RHRH", Tiering.RiskOfSeriousHarm.High),
        ("RMRH", Tiering.RiskOfSeriousHarm.Medium),
        ("RLRH", Tiering.RiskOfSeriousHarm.Low));

    public static FrozenDictionary<string, MappaLevel> MappaLevels { get; } = Table<MappaLevel>(
        ("M1", MappaLevel.Level1), ("M2", MappaLevel.Level2), ("M3", MappaLevel.Level3));

    public static FrozenDictionary<string, MappaCategory> MappaCategories { get; } = Table<MappaCategory>(
        ("M1", MappaCategory.Category1), ("M2", MappaCategory.Category2), ("M3", MappaCategory.Category3), ("M4", MappaCategory.Category4));

    /// <summary>Each flag, and the codes of which any one raises it. The historic register HREG raises none.</summary>
    public static ImmutableArray<(Determinant<bool> Flag, ImmutableArray<string> Codes)> Flags { get; } =
    [
        (Determinants.IntegratedOffenderManagement, ["IIOM"]),
        (Determinants.LiferOrIpp, ["INLL"]),
        (Determinants.DomesticAbuse, ["ADVP", "REG30"]),
        (Determinants.Stalking, ["SPO"]),
        (Determinants.ChildProtection, ["RCPR"]),
        (Determinants.Unsupervised, ["PRC"]),
        (Determinants.MentalHealthConcern, ["RMDO"]),
        (Determinants.SuicideOrSelfHarmConcern, ["ALSH"]),
        (Determinants.VulnerabilityConcern, ["RVLN"]),
        (Determinants.ChildConcerns, ["RCCO"]),
        (Determinants.RiskToChildren, ["RCHD"]),
        (Determinants.PublicInterest, ["RPIR"]),
        (Determinants.AdultAtRisk, ["RVAD"]),
        (Determinants.StreetGangs, ["STRG"]),
        (Determinants.Terrorism, ["RTAO"]),
    ];

    private static FrozenDictionary<string, T> Table<T>(params (string Code, T Value)[] rows) =>
        rows.ToFrozenDictionary(row => row.Code, row => row.Value, StringComparer.OrdinalIgnoreCase);
}
