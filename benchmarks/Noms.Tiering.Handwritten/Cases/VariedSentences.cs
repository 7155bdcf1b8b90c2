namespace Noms.Tiering.Handwritten.Cases;

/// <summary>Throws sentences: mostly one, now and then two, or an old one that has ended.</summary>
internal static class VariedSentences
{
    private static readonly RequirementType[] Types =
        [RequirementType.Supervision, RequirementType.UnpaidWork, RequirementType.AccreditedProgramme, RequirementType.DrugRehabilitation, RequirementType.Activity, RequirementType.Curfew];

    private static readonly double[] Shares = [0.5, 0.5, 0.15, 0.05, 0.06, 0.1];

    public static FactValue List(Dice dice)
    {
        var count = dice.Chance(0.06) ? 2 : 1;
        return FactValue.List(new FactList([.. Enumerable.Range(0, count).Select(place => Sentence(dice, isCurrent: place == 0 || dice.Chance(0.5)))]));
    }

    private static FactElement Sentence(Dice dice, bool isCurrent)
    {
        var isInCommunity = dice.Chance(0.78);
        var phase = !isCurrent ? "ended" : isInCommunity ? "community" : dice.Chance(0.85) ? "licence" : "custody";
        var list = Determinants.Sentences;
        var requirements = list.Fields.Single(field => field.Id == "requirements");
        FactList stated = new(isInCommunity ? [.. Types.Where((_, place) => dice.Chance(Shares[place])).Select(type => Requirement(dice, requirements, type))] : []);
        return FactElement.Create(
            list,
            ("type", Value(list, "type", isInCommunity ? "community-order" : "custody-determinate")),
            ("phase", Value(list, "phase", phase)),
            ("requirements", FactValue.List(stated)));
    }

    private static FactElement Requirement(Dice dice, Determinant list, RequirementType type) => FactElement.Create(
        list,
        ("type", FactValue.Choice(Field(list, "type"), Field(list, "type").Values[(int)type].Id)),
        ("state", Value(list, "state", dice.Chance(0.8) ? "outstanding" : "completed")));

    private static FactValue Value(Determinant list, string field, string id) => FactValue.Choice(Field(list, field), id);

    private static Determinant Field(Determinant list, string id) => list.Fields.Single(field => field.Id == id);
}
