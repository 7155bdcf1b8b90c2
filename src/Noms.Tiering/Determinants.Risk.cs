namespace Noms.Tiering;

// Risk of harm and how it is managed.
public static partial class Determinants
{
    /// <summary>The assessed risk of serious harm.</summary>
    public static Determinant<RiskOfSeriousHarm> RiskOfSeriousHarm { get; } = Choice(
        "riskOfSeriousHarm", "risk of serious harm", ChoiceSets.RisksOfSeriousHarm,
        Model + "3.62 and 3.68; " + TierCode + "registers RLRH, RMRH, RHRH and RVHR", isOrdered: true, note: "The newest registration counts.");

    /// <summary>The MAPPA category. Categories do not rise: no test says at least.</summary>
    public static Determinant<MappaCategory> MappaCategory { get; } = Choice(
        "mappaCategory", "MAPPA category", ChoiceSets.MappaCategories, TierCode + "register MAPP, category M1 to M4",
        note: "1 registered sexual offenders, 2 violent and other sexual offenders, 3 other dangerous offenders, 4 terrorism.");

    /// <summary>The MAPPA level.</summary>
    public static Determinant<MappaLevel> MappaLevel { get; } = Choice(
        "mappaLevel", "MAPPA level", ChoiceSets.MappaLevels, Model + "3.65; " + TierCode + "register MAPP, level M1 to M3", isOrdered: true,
        note: "1 ordinary agency management, 2 active multi-agency, 3 with senior oversight.");
}
