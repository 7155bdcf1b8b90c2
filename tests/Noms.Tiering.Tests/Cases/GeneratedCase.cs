namespace Noms.Tiering.Tests.Cases;

/// <summary>Cases of every shape that the national catalogue allows, from a seed.</summary>
internal static class GeneratedCase
{
    private static readonly string[] Codes = ["RVHR", "street-crime", "a\"\\/b", "é😀"];

    public static TieringCase From(Random random)
    {
        var builder = TieringCase.Create("C" + random.Next());
        foreach (var determinant in Determinants.All)
        {
            if (random.Next(3) == 0)
            {
                builder.With(FactOf(determinant, random));
            }
        }

        for (var scale = random.Next(3); scale > 0; scale--)
        {
            builder.WithPreviousLevel("scale" + scale, random.Next(9).ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        for (var count = random.Next(3); count > 0; count--)
        {
            builder.WithOverride(Override(count, random));
            builder.WithJudgement(Judgement(count, random));
        }

        return builder.Build();
    }

    private static RecordedOverride Override(int count, Random random)
    {
        var form = (OverrideForm)random.Next(3);
        var from = Day(random);
        return new()
        {
            Id = "O" + count,
            Authority = (OverrideAuthority)random.Next(2),
            Reason = "agreed – \"by all\"",
            Source = "minutes",
            EffectiveFrom = from,
            EffectiveTo = random.Next(2) == 0 ? null : from,
            Scale = "scale" + random.Next(3),
            Form = form,
            Level = "1",
            IsProtected = form == OverrideForm.Floor && random.Next(2) == 0,
            Policy = random.Next(2) == 0 ? null : "some",
        };
    }

    private static RecordedJudgement Judgement(int count, Random random)
    {
        var date = Day(random);
        return new()
        {
            Scale = "scale" + count,
            Level = "2",
            Reason = "margin",
            Words = "a/b \\ \"c\" é😀",
            Grade = "manager",
            Date = date,
            ReviewDate = random.Next(2) == 0 ? null : date,
            Policy = random.Next(2) == 0 ? null : "some",
        };
    }

    private static Fact FactOf(Determinant determinant, Random random) => new(
        determinant,
        ValueOf(determinant, random),
        random.Next(3) == 0 ? "OASys – \"layer 3\"" : null,
        random.Next(3) == 0 ? Day(random) : null,
        determinant.MayBeStatic ? (FactBasis)random.Next(3) : FactBasis.NotStated);

    private static FactValue ValueOf(Determinant determinant, Random random)
    {
        if (determinant.MayBeNone && random.Next(3) == 0)
        {
            return FactValue.None;
        }

        return determinant.Kind switch
        {
            DeterminantKind.Number => FactValue.Number(Math.Round((decimal)random.NextDouble() * determinant.Maximum!.Value, random.Next(7))),
            DeterminantKind.Flag => FactValue.Flag(random.Next(2) == 0),
            DeterminantKind.Choice => FactValue.Choice(determinant, determinant.Values[random.Next(determinant.Values.Length)].Id),
            DeterminantKind.Date => FactValue.Date(Day(random)),
            DeterminantKind.Code => FactValue.Code(Codes[random.Next(Codes.Length)]),
            _ => FactValue.List(new FactList([.. Enumerable.Range(0, random.Next(4)).Select(_ => ElementOf(determinant, random))], random.Next(3) > 0)),
        };
    }

    private static FactElement ElementOf(Determinant list, Random random)
    {
        var fields = new List<(string, FactValue)>();
        foreach (var field in list.Fields)
        {
            if (field.WhenLeftOut is null || random.Next(2) == 0)
            {
                fields.Add((field.Id, random.Next(5) == 0 ? FactValue.NotRecorded : ValueOf(field, random)));
            }
        }

        return FactElement.Create(list, fields.ToArray());
    }

    private static DateOnly Day(Random random) => DateOnly.FromDayNumber(random.Next(DateOnly.MaxValue.DayNumber));
}
