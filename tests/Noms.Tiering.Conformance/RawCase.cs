using System.Collections.Immutable;
using Noms.Tiering.Intake;

namespace Noms.Tiering.Conformance;

/// <summary>Goes from what the service receives, through the library's intake, to a case.</summary>
/// <remarks>It reads nothing else of a vector: neither what is resolved nor what is expected.</remarks>
public static class RawCase
{
    /// <summary>Reads a case, and what the intake says of it.</summary>
    /// <exception cref="VectorException">It is not of the form.</exception>
    public static (TieringCase Case, ImmutableArray<IntakeDiagnostic> Diagnostics) Read(Vector vector)
    {
        var raw = new Field(vector.Raw, vector.Id);
        // The vector's own id may be any text, and a case's may not; no decision depends on it.
        var builder = TieringCase.Create("vector");
        var inputs = raw["oasysInputs"];
        IntakeReading[] readings =
        [
            Registers(raw["registrations"], vector.AsOf),
            Convictions(raw["convictions"]),
            Predictors(raw, inputs),
            RawAssessment.Read(raw["assessment"]),
        ];
        foreach (var reading in readings)
        {
            reading.AddTo(builder);
        }

        builder.With(Determinants.AssessmentValidForChange, RawAssessment.IsValidForChange(raw["assessment"]));
        StateGender(builder, raw["gender"].TextOrNull());
        StateFlag(builder, Determinants.PreviousEnforcementActivity, raw["previousEnforcementActivity"]);
        StateFlag(builder, Determinants.HasActiveEvent, raw["hasActiveEvent"]);
        if (raw["latestReleaseDate"].DateOrNull() is { } release)
        {
            builder.With(Determinants.LatestRelease, release);
        }

        if (!inputs.IsNull)
        {
            StateFlag(builder, Determinants.EverCommittedSexualOffence, inputs["everCommittedSexualOffence"]);
            StateBand(builder, Determinants.DirectContactSexualBand, inputs["dcsrp"]);
            StateBand(builder, Determinants.IndirectImageSexualBand, inputs["iicsrp"]);
        }

        return (builder.Build(), [.. readings.SelectMany(reading => reading.Diagnostics)]);
    }

    private static IntakeReading Registers(Field registrations, DateOnly asOf) => RegisterIntake.Read(
        registrations.Elements().Select(entry => new RegisterEntry(
            entry["code"].TextOrNull(), entry["date"].DateOrNull(), entry["level"].TextOrNull(), entry["category"].TextOrNull())),
        asOf,
        isComplete: !registrations.IsNull);

    private static IntakeReading Convictions(Field convictions) => SentenceIntake.Read(
        convictions.Elements().Select(conviction => new Conviction
        {
            TerminatedOn = conviction["terminationDate"].DateOrNull(),
            SentenceTypeCode = conviction["sentenceTypeCode"].TextOrNull(),
            Requirements =
            [
                .. conviction["requirements"].Elements().Select(requirement => new ConvictionRequirement(
                    requirement["mainCategoryTypeCode"].TextOrNull(), requirement["restrictive"].FlagOrNull())),
            ],
        }),
        isComplete: !convictions.IsNull);

    private static IntakeReading Predictors(Field raw, Field inputs)
    {
        var scores = new List<PredictorScore>
        {
            new(Determinants.Rsr, raw["rsr"].NumberOrNull()),
            new(Determinants.Ogrs3, raw["ogrs"].NumberOrNull()),
        };
        if (!inputs.IsNull)
        {
            scores.Add(Reoffending(Determinants.Arp, inputs["arp"]));
            scores.Add(Reoffending(Determinants.Csrp, inputs["csrp"]));
            scores.Add(Sexual(Determinants.DirectContactSexualPredictor, inputs["dcsrp"]));
            scores.Add(Sexual(Determinants.IndirectImageSexualPredictor, inputs["iicsrp"]));
        }

        return PredictorIntake.Read(scores);
    }

    private static PredictorScore Reoffending(Determinant<decimal> predictor, Field score) => score.IsNull
        ? new(predictor, null)
        : new(predictor, score["score"].NumberOrNull(), Basis(score["type"]));

    private static PredictorScore Sexual(Determinant<decimal> predictor, Field score) =>
        new(predictor, score.IsNull ? null : score["score"].NumberOrNull());

    private static void StateBand(TieringCaseBuilder builder, Determinant<SexualPredictorBand> determinant, Field score)
    {
        if (score.IsNull || score["band"].TextOrNull() is not { } band)
        {
            return;
        }

        builder.With(determinant, band switch
        {
            "NOT_APPLICABLE" => SexualPredictorBand.NotApplicable,
            "LOW" => SexualPredictorBand.Low,
            "MEDIUM" => SexualPredictorBand.Medium,
            "HIGH" => SexualPredictorBand.High,
            "VERY_HIGH" => SexualPredictorBand.VeryHigh,
            _ => throw new VectorException(score.Place + ": no such band"),
        });
    }

    private static FactBasis Basis(Field type) => type.TextOrNull() switch
    {
        null => FactBasis.NotStated,
        "STATIC" => FactBasis.Static,
        "DYNAMIC" => FactBasis.Dynamic,
        _ => throw new VectorException(type.Place + ": neither STATIC nor DYNAMIC"),
    };

    private static void StateGender(TieringCaseBuilder builder, string? gender)
    {
        if (gender is not null)
        {
            builder.With(
                Determinants.Gender,
                gender.Equals("female", StringComparison.OrdinalIgnoreCase) ? Gender.Female
                : gender.Equals("male", StringComparison.OrdinalIgnoreCase) ? Gender.Male
                : Gender.Other);
        }
    }

    private static void StateFlag(TieringCaseBuilder builder, Determinant<bool> flag, Field value)
    {
        if (value.FlagOrNull() is { } known)
        {
            builder.With(flag, known);
        }
    }
}
