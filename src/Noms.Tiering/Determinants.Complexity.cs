namespace Noms.Tiering;

// The registers that the unified tiering model counts as complexity factors, beside child protection.
public static partial class Determinants
{
    /// <summary>Whether there is a mental health concern (register RMDO).</summary>
    public static Determinant<bool> MentalHealthConcern { get; } = Flag("mentalHealthConcern", "mental health concern", TierCode + "register RMDO");

    /// <summary>Whether there is a concern about suicide or self-harm (register ALSH).</summary>
    public static Determinant<bool> SuicideOrSelfHarmConcern { get; } = Flag(
        "suicideOrSelfHarmConcern", "suicide or self-harm concern", TierCode + "register ALSH");

    /// <summary>Whether there is a concern about vulnerability (register RVLN).</summary>
    public static Determinant<bool> VulnerabilityConcern { get; } = Flag(
        "vulnerabilityConcern", "vulnerability concern", TierCode + "register RVLN", "Not the same as a vulnerable offender among the organisational factors.");

    /// <summary>Whether there are child concerns (register RCCO).</summary>
    public static Determinant<bool> ChildConcerns { get; } = Flag("childConcerns", "child concerns", TierCode + "register RCCO");

    /// <summary>Whether there is a risk to children (register RCHD).</summary>
    public static Determinant<bool> RiskToChildren { get; } = Flag("riskToChildren", "risk to children", TierCode + "register RCHD");

    /// <summary>Whether there is public interest (register RPIR).</summary>
    public static Determinant<bool> PublicInterest { get; } = Flag("publicInterest", "public interest", TierCode + "register RPIR");

    /// <summary>Whether there is an adult at risk (register RVAD).</summary>
    public static Determinant<bool> AdultAtRisk { get; } = Flag("adultAtRisk", "adult at risk", TierCode + "register RVAD");

    /// <summary>Whether there are street gangs (register STRG).</summary>
    public static Determinant<bool> StreetGangs { get; } = Flag("streetGangs", "street gangs", TierCode + "register STRG");

    /// <summary>Whether there is terrorism (register RTAO).</summary>
    public static Determinant<bool> Terrorism { get; } = Flag("terrorism", "terrorism", TierCode + "register RTAO");
}
