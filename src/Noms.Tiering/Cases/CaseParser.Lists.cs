using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Noms.Tiering.Cases;

// Lists and their elements.
internal ref partial struct CaseParser
{
    private FactValue ReadList(Determinant list)
    {
        if (!Expect(JsonTokenType.StartArray, list.Id, "is a list"))
        {
            return FactValue.NotRecorded;
        }

        var elements = ImmutableArray.CreateBuilder<FactElement>();
        for (Advance(); _reader.TokenType != JsonTokenType.EndArray; Advance())
        {
            _path.Enter(elements.Count);
            elements.Add(ReadElement(list));
            _path.Leave();
        }

        return FactValue.List(new FactList(elements.DrainToImmutable()));
    }

    private FactElement ReadElement(Determinant list)
    {
        var values = new FactValue[list.Fields.Length];
        if (values.Length == 1)
        {
            values[0] = ReadValue(list.Fields[0]);
        }
        else if (Expect(JsonTokenType.StartObject, list.Id, "has elements that are objects"))
        {
            ReadFields(list, values);
        }

        return new FactElement(ImmutableCollectionsMarshal.AsImmutableArray(values));
    }

    private void ReadFields(Determinant list, FactValue[] values)
    {
        var start = Here;
        Span<bool> isStated = values.Length <= 64 ? stackalloc bool[values.Length] : new bool[values.Length];
        Span<char> room = stackalloc char[ShortText.LongestCode];
        while (NextProperty())
        {
            var index = FieldIndex(list, room);
            if (index < 0)
            {
                SkipUnknownProperty(list.Fields.Select(field => field.Id));
                continue;
            }

            var at = Here;
            _path.Enter(list.Fields[index].Id);
            Advance();
            if (isStated[index])
            {
                Report(CaseFault.StatedTwice, $"`{list.Fields[index].Id}` is stated twice", at);
                Skip();
            }
            else
            {
                isStated[index] = true;
                values[index] = ReadValue(list.Fields[index]);
            }

            _path.Leave();
        }

        for (var index = 0; index < values.Length; index++)
        {
            if (isStated[index])
            {
                continue;
            }

            if (list.Fields[index].WhenLeftOut is { } value)
            {
                values[index] = value;
            }
            else
            {
                Report(CaseFault.LeftOut, $"an element of `{list.Id}` needs its `{list.Fields[index].Id}`; null says that it is not known", start);
            }
        }
    }

    private readonly int FieldIndex(Determinant list, Span<char> room) =>
        _reader.ValueIsEscaped ? list.FieldIndex(ShortId(room)) : list.FieldIndex(_reader.ValueSpan);
}
