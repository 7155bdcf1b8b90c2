namespace Noms.Tiering.Handwritten;

// Points for risk, MAPPA, complexity and, for women, three factors more.
public static partial class Utm2021
{
    private static int ProtectOf(TypedCase facts)
    {
        var points = Math.Max(RsrPoints(facts.Rsr.GetValueOrDefault()), HarmPoints(facts.RiskOfSeriousHarm.GetValueOrDefault()))
            + MappaPoints(facts.MappaLevel.GetValueOrDefault())
            + Two(facts.MentalHealthConcern) + Two(facts.SuicideOrSelfHarmConcern) + Two(facts.VulnerabilityConcern)
            + Two(facts.ChildConcerns) + Two(facts.ChildProtection) + Two(facts.RiskToChildren)
            + Two(facts.PublicInterest) + Two(facts.AdultAtRisk) + Two(facts.StreetGangs) + Two(facts.Terrorism);
        if (facts.Gender == Gender.Female)
        {
            points += Two(facts.ParentingResponsibilities) + Two(facts.ImpulsivityOrTemperControl) + Two(facts.PreviousEnforcementActivity);
        }

        return points;
    }

    private static int Two(bool? holds) => holds is true ? 2 : 0;

    private static int RsrPoints(int hundredths) => hundredths switch
    {
        >= 100_00 => 0,
        >= 7_00 => 20,
        >= 3_00 => 10,
        _ => 0,
    };

    private static int HarmPoints(RiskOfSeriousHarm harm) => harm switch
    {
        RiskOfSeriousHarm.Medium => 10,
        RiskOfSeriousHarm.High => 20,
        RiskOfSeriousHarm.VeryHigh => 150,
        _ => 0,
    };

    private static int MappaPoints(MappaLevel level) => level switch
    {
        MappaLevel.Level1 => 5,
        MappaLevel.Level2 or MappaLevel.Level3 => 150,
        _ => 0,
    };
}
