namespace Noms.Tiering.Handwritten;

/// <summary>Reads the facts of one case as typed values.</summary>
internal sealed class FactReading(TieringCase facts)
{
    public bool? Flag(Determinant<bool> determinant) =>
        facts[determinant] is { Kind: FactValueKind.Flag } value ? value.AsFlag() : null;

    /// <summary>A number cut to whole ones. No bound of a policy lies between two, so none is passed by the cut.</summary>
    public int? Whole(Determinant<decimal> determinant) =>
        facts[determinant] is { Kind: FactValueKind.Number } value ? (int)value.AsNumber() : null;

    /// <summary>A number cut to whole hundredths, likewise.</summary>
    public int? Hundredths(Determinant<decimal> determinant) =>
        facts[determinant] is { Kind: FactValueKind.Number } value ? (int)(value.AsNumber() * 100) : null;

    public DateOnly? Date(Determinant<DateOnly> determinant) =>
        facts[determinant] is { Kind: FactValueKind.Date } value ? value.AsDate() : null;

    public T? Choice<T>(Determinant<T> determinant)
        where T : struct, Enum =>
        Choice<T>(determinant, facts[determinant]);

    public string[]? Codes(Determinant determinant) =>
        facts[determinant] is { Kind: FactValueKind.List } value ? [.. value.AsList().Elements.Select(e => e.Values[0].ToString())] : null;

    public TypedSentence[]? Sentences()
    {
        var sentences = Determinants.Sentences;
        return facts[sentences] is { Kind: FactValueKind.List } value
            ? [.. value.AsList().Elements.Select(element => Sentence(sentences, element))]
            : null;
    }

    private static TypedSentence Sentence(Determinant list, FactElement element)
    {
        var (requirements, value) = Field(list, element, "requirements");
        return new TypedSentence(
            Choice<SentencePhase>(list, element, "phase"),
            value.Kind == FactValueKind.List ? [.. value.AsList().Elements.Select(e => Requirement(requirements, e))] : []);
    }

    private static TypedRequirement Requirement(Determinant list, FactElement element) =>
        new(Choice<RequirementType>(list, element, "type"), Choice<RequirementState>(list, element, "state"));

    private static T? Choice<T>(Determinant list, FactElement element, string id)
        where T : struct, Enum
    {
        var (field, value) = Field(list, element, id);
        return Choice<T>(field, value);
    }

    // The enumerations of the catalogue have the order of their choice's values.
    private static T? Choice<T>(Determinant choice, FactValue value)
        where T : struct, Enum
    {
        if (value.Kind != FactValueKind.Choice)
        {
            return null;
        }

        var place = choice.Values.Select(v => v.Id).TakeWhile(id => id != value.AsText()).Count();
        return (T)Enum.ToObject(typeof(T), place);
    }

    private static (Determinant Field, FactValue Value) Field(Determinant list, FactElement element, string id)
    {
        for (var place = 0; place < list.Fields.Length; place++)
        {
            if (list.Fields[place].Id == id)
            {
                return (list.Fields[place], element.Values[place]);
            }
        }

        throw new InvalidOperationException($"`{list.Id}` has no field `{id}`.");
    }
}
