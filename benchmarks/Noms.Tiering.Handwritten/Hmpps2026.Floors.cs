using static Noms.Tiering.Handwritten.Hmpps2026Rules;

namespace Noms.Tiering.Handwritten;

// What each theme gives. Scores are in hundredths of 1 %.
public static partial class Hmpps2026
{
    private static int Reoffending(int csrp, int arp) => csrp switch
    {
        >= 690 => arp >= 75_00 ? SingleTier.A : SingleTier.B,
        >= 300 => arp >= 90_00 ? SingleTier.A : arp >= 75_00 ? SingleTier.B : SingleTier.C,
        >= 100 => arp >= 90_00 ? SingleTier.B : arp >= 75_00 ? SingleTier.C : arp >= 50_00 ? SingleTier.D : SingleTier.E,
        >= 50 => arp >= 90_00 ? SingleTier.C : arp >= 75_00 ? SingleTier.D : arp >= 25_00 ? SingleTier.E : SingleTier.F,
        _ => arp >= 75_00 ? SingleTier.D : arp >= 50_00 ? SingleTier.E : arp >= 15_00 ? SingleTier.F : SingleTier.G,
    };

    private static (Hmpps2026Rules Rule, int Floor) Sexual(SexualPredictorBand? band, int score) => band switch
    {
        SexualPredictorBand.VeryHigh => (S1, SingleTier.A),
        SexualPredictorBand.High => (S2, SingleTier.B),
        SexualPredictorBand.Medium => score switch
        {
            >= 336 => (S3, SingleTier.C),
            >= 211 => (S4, SingleTier.D),
            >= 112 => (S5, SingleTier.C),
            >= 60 => (S6, SingleTier.D),
            _ => (None, SingleTier.G),
        },
        SexualPredictorBand.Low => (S7, SingleTier.E),
        _ => (None, SingleTier.G),
    };

    private static (Hmpps2026Rules Rule, int Floor) HarmWithMappa(RiskOfSeriousHarm? harm) => harm switch
    {
        RiskOfSeriousHarm.VeryHigh => (H1 | H4, SingleTier.A),
        RiskOfSeriousHarm.High => (H2 | H4, SingleTier.C),
        RiskOfSeriousHarm.Medium => (H3 | H4, SingleTier.D),
        _ => (H4, SingleTier.E),
    };

    private static (Hmpps2026Rules Rule, int Floor) Lifer(DateOnly released, DateOnly asOf) =>
        released >= asOf.AddYears(-1) ? (L1, SingleTier.B)
        : released >= asOf.AddYears(-5) ? (L2, SingleTier.D)
        : (L3, SingleTier.E);
}
