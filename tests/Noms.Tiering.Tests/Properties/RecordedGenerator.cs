using Noms.Tiering.Policies;

namespace Noms.Tiering.Tests.Properties;

/// <summary>Overrides and judgements that are recorded with a generated case: now and then, and more often than in life.</summary>
internal sealed class RecordedGenerator
{
    private readonly List<RecordedOverride> _overrides = [];
    private readonly List<RecordedJudgement> _judgements = [];
    private readonly DateOnly _asOf;
    private readonly Dice _dice;

    public RecordedGenerator(TieringPolicy policy, DateOnly asOf, Dice dice)
    {
        _asOf = asOf;
        _dice = dice;
        for (var count = dice.Chance(25) ? dice.Between(1, 3) : 0; count > 0; count--)
        {
            _overrides.Add(Override("P" + count, dice.Pick<Scale>(policy.Scales)));
        }

        foreach (var scale in policy.Scales.Where(_ => dice.Chance(30)))
        {
            _judgements.Add(Judgement(scale, policy.Judgement.FirstOrDefault(j => j.Scale == scale)));
        }
    }

    public void AddTo(TieringCaseBuilder builder)
    {
        _overrides.ForEach(one => builder.WithOverride(one));
        _judgements.ForEach(one => builder.WithJudgement(one));
    }

    private RecordedOverride Override(string id, Scale scale)
    {
        var form = _dice.Pick(OverrideForm.Floor, OverrideForm.Cap, OverrideForm.Level);
        var from = _asOf.AddDays(-_dice.Between(-1, 30));
        return new()
        {
            Id = id,
            Authority = _dice.Pick(OverrideAuthority.National, OverrideAuthority.Local, OverrideAuthority.Local),
            Reason = "generated",
            Source = "dice",
            EffectiveFrom = from,
            EffectiveTo = _dice.Chance(50) ? null : from.AddDays(_dice.Between(0, 40)),
            Scale = scale.Id,
            Form = form,
            Level = _dice.Pick<Level>(scale.Levels).Id,
            IsProtected = form == OverrideForm.Floor && _dice.Chance(25),
            Policy = _dice.Chance(85) ? null : _dice.Pick("generated", "another"),
        };
    }

    private RecordedJudgement Judgement(Scale scale, JudgementLimits? limits)
    {
        var date = _asOf.AddDays(_dice.Next(200) == 0 ? 1 : -_dice.Between(0, 200));
        return new()
        {
            Scale = scale.Id,
            Level = _dice.Pick<Level>(scale.Levels).Id,
            Reason = limits is null ? "margin" : _dice.Pick<JudgementReason>(limits.Reasons).Id,
            Words = "generated",
            Grade = limits is null ? "officer" : _dice.Pick<JudgementGrade>(limits.Grades).Id,
            Date = date,
            ReviewDate = _dice.Chance(20) ? null : _dice.Pick(date.AddMonths(6), date.AddMonths(6).AddDays(1), date.AddMonths(3)),
            Policy = _dice.Chance(85) ? null : _dice.Pick("generated", "another"),
        };
    }
}
