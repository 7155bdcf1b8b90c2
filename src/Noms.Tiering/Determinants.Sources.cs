namespace Noms.Tiering;

// Constants, so that no part of the catalogue depends on when another is initialised.
public static partial class Determinants
{
    private const string Model = "The NOMS Offender Management Model, version 1, ";

    private const string OasysForm = "OASys, reference data of ministryofjustice/offender-assessments-api, ";

    private const string TierCode = "ministryofjustice/hmpps-tier, ";

    private const string Unified = TierCode + "unified tiering model signed off 17 March 2021";

    private const string SingleTier = TierCode + "single-tier model of 2026";

    private const string ActuarialCode = "ministryofjustice/hmpps-arns-risk-actuarial-api";

    private const string Courts = "Criminal Justice Act 2003";
}
