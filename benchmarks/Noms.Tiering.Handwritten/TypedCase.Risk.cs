namespace Noms.Tiering.Handwritten;

// Scores, risk of harm and needs.
public sealed partial class TypedCase
{
    /// <summary>OGRS3, the two-year score, from 0 to 100 %.</summary>
    public int? Ogrs3 { get; init; }

    /// <summary>The OASys score, from 0 to 168 points.</summary>
    public int? OasysScore { get; init; }

    /// <summary>RSR in hundredths of 1 %, from 0 to 10,000.</summary>
    public int? Rsr { get; init; }

    /// <summary>ARP in hundredths of 1 %, from 0 to 10,000.</summary>
    public int? Arp { get; init; }

    /// <summary>CSRP in hundredths of 1 %, from 0 to 10,000.</summary>
    public int? Csrp { get; init; }

    /// <summary>Whether the ARP is static, and so could be anything.</summary>
    public bool ArpIsStatic { get; init; }

    /// <summary>Whether the CSRP is static, and so could be anything.</summary>
    public bool CsrpIsStatic { get; init; }

    /// <summary>The direct-contact sexual reoffending predictor in hundredths of 1 %; <see langword="null"/> also where there is none.</summary>
    public int? DirectContactSexualPredictor { get; init; }

    /// <summary>The band that came with it.</summary>
    public SexualPredictorBand? DirectContactSexualBand { get; init; }

    /// <summary>The assessed risk of serious harm.</summary>
    public RiskOfSeriousHarm? RiskOfSeriousHarm { get; init; }

    /// <summary>The MAPPA category.</summary>
    public MappaCategory? MappaCategory { get; init; }

    /// <summary>The MAPPA level.</summary>
    public MappaLevel? MappaLevel { get; init; }

    /// <summary>How severe the accommodation need is.</summary>
    public NeedSeverity? AccommodationNeed { get; init; }

    /// <summary>How severe the education, training and employability need is.</summary>
    public NeedSeverity? EducationTrainingEmployabilityNeed { get; init; }

    /// <summary>How severe the relationships need is.</summary>
    public NeedSeverity? RelationshipsNeed { get; init; }

    /// <summary>How severe the lifestyle and associates need is.</summary>
    public NeedSeverity? LifestyleAndAssociatesNeed { get; init; }

    /// <summary>How severe the drug misuse need is.</summary>
    public NeedSeverity? DrugMisuseNeed { get; init; }

    /// <summary>How severe the alcohol misuse need is.</summary>
    public NeedSeverity? AlcoholMisuseNeed { get; init; }

    /// <summary>How severe the thinking and behaviour need is.</summary>
    public NeedSeverity? ThinkingAndBehaviourNeed { get; init; }

    /// <summary>How severe the attitudes need is.</summary>
    public NeedSeverity? AttitudesNeed { get; init; }
}
