using System.Text;
using System.Text.Json.Nodes;

namespace Noms.Tiering.Tests.Receipts;

/// <summary>Cases of every state, and their receipts as JSON that a test may change.</summary>
internal static class ReceiptCases
{
    public static readonly DateOnly AsOf = new(2006, 3, 1);

    public static readonly byte[] Key = Encoding.UTF8.GetBytes("a key of 32 bytes for the tests.");

    public static readonly TieringEngine Noms2005 = new(TieringPolicies.Noms2005);

    public static readonly VersionedTieringEngine Hmpps2026 = new(TieringPolicies.Hmpps2026);

    public static TieringCaseBuilder Likely(string id = "C1") => TieringCase.Create(id)
        .With(Determinants.Ogrs3, 62m, source: "OASys", date: new(2006, 2, 1))
        .With(Determinants.RiskOfSeriousHarm, RiskOfSeriousHarm.Medium)
        .With(Determinants.AccommodationNeed, NeedSeverity.Standard);

    public static TieringDecision Decided() => Noms2005.Decide(Likely().Build(), AsOf);

    public static TieringDecision Versioned() => Hmpps2026.Decide(
        TieringCase.Create("C2").With(Determinants.HasActiveEvent, true).With(Determinants.Arp, 62.5m, basis: FactBasis.Static).Build(), new(2026, 11, 22));

    public static TieringDecision WithStatus() => Hmpps2026.Decide(TieringCase.Create("C3").With(Determinants.HasActiveEvent, false).Build(), new(2026, 11, 22));

    public static TieringDecision Invalid() =>
        Noms2005.Decide(TieringCase.Create("C4").With(Determinants.Ogrs3, 62m, date: AsOf.AddDays(1)).Build(), AsOf);

    public static IEnumerable<TieringDecision> OfEveryState() => [Decided(), Versioned(), WithStatus(), Invalid()];

    public static JsonObject Json(TieringDecision decision) => JsonNode.Parse(decision.Receipt.ToUtf8Json())!.AsObject();

    public static byte[] Bytes(JsonNode json) => Encoding.UTF8.GetBytes(json.ToJsonString());
}
