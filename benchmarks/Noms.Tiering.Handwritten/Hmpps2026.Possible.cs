using System.Numerics;
using static Noms.Tiering.Handwritten.Hmpps2026Rules;

namespace Noms.Tiering.Handwritten;

// Which tiers open facts leave possible: the two predictors and the risk of harm can be open.
public static partial class Hmpps2026
{
    private const ulong A = 1UL << SingleTier.A;
    private const ulong B = 1UL << SingleTier.B;
    private const ulong C = 1UL << SingleTier.C;
    private const ulong D = 1UL << SingleTier.D;
    private const ulong E = 1UL << SingleTier.E;
    private const ulong F = 1UL << SingleTier.F;
    private const ulong G = 1UL << SingleTier.G;

    /// <summary>The tiers that are possible, as bits.</summary>
    /// <param name="facts">The case.</param>
    /// <param name="decided">What <see cref="Decide"/> says of it.</param>
    public static ulong Possible(TypedCase facts, in HandwrittenOutcome decided)
    {
        var csrp = facts.CsrpIsStatic ? null : facts.Csrp;
        var arp = facts.ArpIsStatic ? null : facts.Arp;
        if (csrp is not null && arp is not null && facts.RiskOfSeriousHarm is not null)
        {
            return 1UL << decided.Level;
        }

        var fired = (Hmpps2026Rules)decided.Fired;
        return Greater(Greater(ReoffendingPossible(csrp, arp), HarmPossible(facts.RiskOfSeriousHarm, (fired & H4) != 0)), 1UL << Least(fired));
    }

    /// <summary>The greater of each of some tiers and each of others.</summary>
    private static ulong Greater(ulong some, ulong others) =>
        (some & (ulong.MaxValue << BitOperations.TrailingZeroCount(others))) | (others & (ulong.MaxValue << BitOperations.TrailingZeroCount(some)));

    private static ulong ReoffendingPossible(int? csrp, int? arp) => (csrp, arp) switch
    {
        ({ } serious, { } all) => 1UL << Reoffending(serious, all),
        ({ } serious, null) => serious switch
        {
            >= 690 => A | B,
            >= 300 => A | B | C,
            >= 100 => B | C | D | E,
            >= 50 => C | D | E | F,
            _ => D | E | F | G,
        },
        (null, { } all) => all switch
        {
            >= 75_00 => A | B | C | D,
            >= 50_00 => B | C | D | E,
            >= 15_00 => B | C | E | F,
            _ => B | C | E | F | G,
        },
        _ => A | B | C | D | E | F | G,
    };

    private static ulong HarmPossible(RiskOfSeriousHarm? harm, bool withMappa) => harm switch
    {
        null => withMappa ? A | C | D | E : C | D | G,
        RiskOfSeriousHarm.VeryHigh => withMappa ? A : C,
        RiskOfSeriousHarm.High => withMappa ? C : D,
        RiskOfSeriousHarm.Medium => withMappa ? D : G,
        _ => withMappa ? E : G,
    };

    /// <summary>What the rules come to that are never unknown.</summary>
    private static int Least(Hmpps2026Rules fired) =>
        (fired & S1) != 0 ? SingleTier.A
        : (fired & (S2 | L1)) != 0 ? SingleTier.B
        : (fired & (S3 | S5)) != 0 ? SingleTier.C
        : (fired & (S4 | S6 | L2)) != 0 ? SingleTier.D
        : (fired & (S7 | L3 | F1 | O1)) != 0 ? SingleTier.E
        : (fired & (F2 | F3)) != 0 ? SingleTier.F
        : SingleTier.G;
}
