namespace Noms.Tiering.Intake;

/// <summary>From how many points a need is standard and from how many severe; both bounds are inclusive.</summary>
/// <param name="Standard">The least points of a standard need.</param>
/// <param name="Severe">The least points of a severe need.</param>
/// <remarks>Immutable.</remarks>
public sealed record NeedCutOffs(int Standard, int Severe)
{
    /// <summary>How severe a need of so many points is.</summary>
    public NeedSeverity SeverityOf(int points) =>
        points >= Severe ? NeedSeverity.Severe : points >= Standard ? NeedSeverity.Standard : NeedSeverity.None;
}
