namespace Noms.Tiering;

// Actuarial scores and predictors. Whole per cent for the older ones, hundredths for those that may be static or dynamic.
public static partial class Determinants
{
    /// <summary>The OASys score, from 0 to 168 points.</summary>
    public static Determinant<decimal> OasysScore { get; } = Number(
        "oasysScore", "OASys score", "points", 168, 1, Model + "3.70; OASys, weighted total of the sections",
        "Likelihood of reconviction; a policy may use it where no OGRS is recorded.");

    /// <summary>OGRS3, the two-year score, from 0 to 100 %, in steps of 1.</summary>
    public static Determinant<decimal> Ogrs3 { get; } = Number(
        "ogrs3", "OGRS3 two-year score", "%", 100, 1, "rsr-calculator of NOMS-DIGITAL-STUDIO, OGRS3",
        "Published bands: medium from 50, high from 75, very high from 90.");

    /// <summary>OGP, the general reoffending predictor over two years, from 0 to 100 %, in steps of 1.</summary>
    public static Determinant<decimal> Ogp { get; } = Number(
        "ogp", "OGP two-year score", "%", 100, 1, ActuarialCode, "Published bands: medium from 34, high from 67, very high from 85.");

    /// <summary>OVP, the violence predictor over two years, from 0 to 100 %, in steps of 1.</summary>
    public static Determinant<decimal> Ovp { get; } = Number(
        "ovp", "OVP two-year score", "%", 100, 1, ActuarialCode, "Published bands: medium from 30, high from 60, very high from 80.");

    /// <summary>RSR, the risk of serious recidivism, from 0 to 100 %, in steps of 0.01; static or dynamic.</summary>
    public static Determinant<decimal> Rsr { get; } = Predictor(
        "rsr", "risk of serious recidivism (RSR)", ActuarialCode, "Published bands: medium from 3.0, high from 6.9.");

    /// <summary>ARP, the all reoffending predictor (OGRS4), from 0 to 100 %, in steps of 0.01; static or dynamic.</summary>
    public static Determinant<decimal> Arp { get; } = Predictor(
        "arp", "all reoffending predictor (ARP)", ActuarialCode, "Published bands: medium from 50, high from 75, very high from 90.");

    /// <summary>VRP, the violent reoffending predictor (OGRS4), from 0 to 100 %, in steps of 0.01; static or dynamic.</summary>
    public static Determinant<decimal> Vrp { get; } = Predictor(
        "vrp", "violent reoffending predictor (VRP)", ActuarialCode, "Published bands: medium from 30, high from 60, very high from 80.");

    /// <summary>SVRP, the serious violent reoffending predictor (OGRS4), from 0 to 100 %, in steps of 0.01; static or dynamic.</summary>
    public static Determinant<decimal> Svrp { get; } = Predictor(
        "svrp", "serious violent reoffending predictor (SVRP)", ActuarialCode, "Published bands: medium from 1.0, high from 3.0, very high from 6.9.");

    /// <summary>CSRP, the combined serious reoffending predictor (OGRS4), from 0 to 100 %, in steps of 0.01; static or dynamic.</summary>
    public static Determinant<decimal> Csrp { get; } = Predictor(
        "csrp", "combined serious reoffending predictor (CSRP)", ActuarialCode, "Published bands: medium from 1.0, high from 3.0, very high from 6.9.");
}
