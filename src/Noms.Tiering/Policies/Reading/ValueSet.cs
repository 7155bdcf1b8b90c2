using System.Collections.Immutable;
using System.Text.Json;

namespace Noms.Tiering.Policies.Reading;

/// <summary>The values that a derived choice may give: its own, or a scale's levels with none as the least where it gives that.</summary>
internal sealed record ValueSet(ImmutableArray<ChoiceValue> Values, Scale? Scale)
{
    private static readonly ChoiceValue None = new("none", "none");

    public bool HasNone => Scale is not null && Values.Length > Scale.Levels.Length;

    /// <summary>Reads `values` or `scale`, exactly one of which must be there.</summary>
    public static ValueSet? Read(DerivedPart part, PolicyDraft draft)
    {
        var values = part.Object.Find("values");
        var scale = part.Object.Find("scale");
        if (values is null == scale is null)
        {
            draft.Faults.Add(FaultCodes.Together, part.Object.Value, "what gives a choice has one of `values` and `scale`");
            return null;
        }

        if (values is not null)
        {
            return ChoiceValues.Read(values, draft.Faults) is { } own ? new ValueSet(own, null) : null;
        }

        return draft.Scales.Find(scale!) is { } found ? OfScale(found) : null;
    }

    public static ValueSet OfScale(Scale scale)
    {
        var values = new Parts<ChoiceValue>(scale.Levels.Length);
        foreach (var level in scale.Levels)
        {
            values.Add(new ChoiceValue(level.Id, level.Title));
        }

        return new ValueSet(values.ToImmutable(), scale);
    }

    /// <summary>With none, which only a scale's levels may be joined by.</summary>
    public ValueSet WithNone() =>
        Scale is null || HasNone || Scale.LevelById("none") is not null ? this : this with { Values = Values.Insert(0, None) };

    /// <summary>With none where a text says so.</summary>
    public ValueSet WithNoneFor(JsonValue? named) =>
        named is { Kind: JsonValueKind.String, Text: "none" } ? WithNone() : this;

    /// <summary>The value that a text names; a fault when it is none of these.</summary>
    public string? Find(JsonValue name, string derivedId, FaultList faults) =>
        Scalars.Is(name, JsonValueKind.String, $"a value of `{derivedId}`", faults)
        && ChoiceValues.Index(name, derivedId, Values, faults) is { } index
            ? Values[index].Id
            : null;
}
