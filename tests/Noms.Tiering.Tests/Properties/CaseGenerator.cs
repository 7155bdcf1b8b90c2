using System.Collections.Immutable;
using Noms.Tiering.Policies;
using Noms.Tiering.Tests.Oracle;

namespace Noms.Tiering.Tests.Properties;

/// <summary>Cases that a policy may find hard: with facts on its bounds and next to them, missing, static, old, or none.</summary>
internal sealed class CaseGenerator(TieringPolicy policy, DateOnly asOf, Dice dice)
{
    private readonly Representatives _representatives = new(policy, asOf);

    /// <summary>As-of dates on which counting days, months and years goes wrong when it is done wrong.</summary>
    public static DateOnly Day(Dice dice) => dice.Pick(
        new(2024, 2, 29), new DateOnly(2025, 2, 28), new(2023, 3, 31), new(2006, 3, 1), new(2009, 12, 31), new(2005, 1, 8));

    /// <summary>A case with at most so many completions.</summary>
    public TieringCase Make(int atMost)
    {
        var chance = dice.Pick(97, 85, 70, 50);
        var facts = new Dictionary<string, Fact>(StringComparer.Ordinal);
        foreach (var use in policy.Reads)
        {
            if (dice.Chance(chance))
            {
                facts[use.Determinant.Id] = Fact(use, isCertain: false);
            }
        }

        var recorded = new RecordedGenerator(policy, asOf, dice);
        for (var made = Build(facts, recorded); ; made = Build(facts, recorded))
        {
            var plain = new PlainCase(policy, made, asOf);
            if (PlainEvaluator.Completions(plain) <= atMost)
            {
                return made;
            }

            var settled = dice.Pick(plain.Open).Determinant;
            facts[settled.Id] = Fact(policy.Reads.First(u => u.Determinant.Id == settled.Id), isCertain: true);
        }
    }

    /// <summary>A fact of a determinant, about which nothing is uncertain.</summary>
    public Fact Certain(DeterminantUse use) => Fact(use, isCertain: true);

    private TieringCase Build(Dictionary<string, Fact> facts, RecordedGenerator recorded)
    {
        var builder = TieringCase.Create("generated");
        foreach (var fact in facts.Values)
        {
            builder.With(fact);
        }

        foreach (var scale in policy.Scales.Where(_ => dice.Chance(50)))
        {
            builder.WithPreviousLevel(scale.Id, dice.Pick<Level>(scale.Levels).Id);
        }

        recorded.AddTo(builder);
        return builder.Build();
    }

    private Fact Fact(DeterminantUse use, bool isCertain)
    {
        var determinant = use.Determinant;
        var basis = !determinant.MayBeStatic ? FactBasis.NotStated
            : isCertain ? FactBasis.Dynamic
            : dice.Pick(FactBasis.NotStated, FactBasis.Static, FactBasis.Dynamic);
        DateOnly? date = isCertain || dice.Chance(40) ? null : use.UncertainBefore is { } limit ? Near(PlainConditions.Day(limit, asOf)) : asOf.AddDays(-dice.Next(40));
        if (!isCertain && dice.Next(500) == 0)
        {
            date = asOf.AddDays(1);
        }

        return new(determinant, Value(determinant, isCertain), null, date, basis);
    }

    private FactValue Value(Determinant determinant, bool isCertain)
    {
        if (determinant.MayBeNone && dice.Chance(20))
        {
            return FactValue.None;
        }

        return determinant.Kind switch
        {
            DeterminantKind.Number => FactValue.Number(Number(determinant)),
            DeterminantKind.Date => FactValue.Date(Near(dice.Pick<DateOnly>([asOf, .. _representatives.Days(determinant)]))),
            DeterminantKind.List => FactValue.List(List(determinant, isCertain)),
            _ => dice.Pick(_representatives.Of(determinant)),
        };
    }

    private decimal Number(Determinant number)
    {
        var least = number.Minimum!.Value;
        var most = number.Maximum!.Value;
        var at = dice.Pick<decimal>([least, most, .. _representatives.Bounds(number), .. _representatives.Bounds(number)]);
        var step = number.Resolution!.Value;
        return Math.Clamp(at + dice.Pick(0, 0, step, -step, 0.000001m, -0.000001m), least, most);
    }

    private DateOnly Near(DateOnly day) => day.AddDays(dice.Between(-1, 1));

    private FactList List(Determinant list, bool isCertain)
    {
        var elements = Enumerable.Range(0, dice.Pick(0, 1, 1, 2, 3)).Select(_ => Element(list, isCertain)).ToImmutableArray();
        return new(elements, isCertain || dice.Chance(75));
    }

    private FactElement Element(Determinant list, bool isCertain) => FactElement.Create(list, [.. list.Fields.Select(field => (field.Id, Field(field, isCertain)))]);

    private FactValue Field(Determinant field, bool isCertain)
    {
        if (!isCertain && dice.Chance(5))
        {
            return FactValue.NotRecorded;
        }

        return (field.MayBeNone && dice.Chance(20)) ? FactValue.None : field.Kind switch
        {
            DeterminantKind.Number => FactValue.Number(Math.Clamp(dice.Pick(0, 11, 12, 13, 60), field.Minimum!.Value, field.Maximum!.Value)),
            DeterminantKind.Flag => FactValue.Flag(dice.Chance(50)),
            DeterminantKind.Choice => FactValue.Choice(field, dice.Pick<ChoiceValue>(field.Values).Id),
            DeterminantKind.Date => FactValue.Date(Near(asOf.AddMonths(-dice.Pick(0, 12, 60)))),
            DeterminantKind.Code => FactValue.Code(dice.Pick("a", "b", "z")),
            _ => FactValue.List(List(field, isCertain)),
        };
    }
}
