using System.Collections.Immutable;

namespace Noms.Tiering.Deciding;

/// <content>Elements as objects again, for what is rarely asked.</content>
internal sealed partial class CaseFacts
{
    /// <summary>An element as an object.</summary>
    /// <param name="element">The element.</param>
    /// <param name="fields">The fields of its list.</param>
    public FactElement ElementAt(int element, ImmutableArray<Determinant> fields) =>
        new([.. fields.Select((field, index) => Decode(field, Field(element, index)))]);

    private FactValue Decode(Determinant field, long encoded) => encoded switch
    {
        NotRecorded => FactValue.NotRecorded,
        None => FactValue.None,
        _ => field.Kind switch
        {
            DeterminantKind.Number => FactValue.EncodedNumber(encoded),
            DeterminantKind.Flag => FactValue.Flag(encoded != 0),
            DeterminantKind.Choice => FactValue.ChoiceAt(field, (int)encoded),
            DeterminantKind.Date => FactValue.Date(DateOnly.FromDayNumber((int)encoded)),
            DeterminantKind.Code => FactValue.Code(TextOf(encoded).ToString()),
            _ => FactValue.List(new FactList(ElementsOf(encoded, field.Fields), IsComplete(encoded))),
        },
    };

    private ImmutableArray<FactElement> ElementsOf(long list, ImmutableArray<Determinant> fields)
    {
        var elements = ImmutableArray.CreateBuilder<FactElement>();
        for (var element = FirstOf(list); element >= 0; element = NextOf(element))
        {
            elements.Add(ElementAt(element, fields));
        }

        return elements.DrainToImmutable();
    }
}
