using System.Collections.Immutable;
using System.Text.Json;

namespace Noms.Tiering.Policies.Reading;

/// <summary>Reads the values of a choice, and finds one by name.</summary>
internal static class ChoiceValues
{
    public static ImmutableArray<ChoiceValue>? Read(JsonValue list, FaultList faults)
    {
        var items = Scalars.Some(list, faults);
        var values = new Parts<ChoiceValue>(items.Count);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (PolicyObject.Open(item, faults, "a value", "id", "title") is not { } value || value.NeedId() is not { } id)
            {
                continue;
            }

            if (!ids.Add(id))
            {
                faults.Add(FaultCodes.Duplicate, value.Find("id")!, $"there are two values `{id}` of one choice; each id stands once");
            }

            values.Add(new ChoiceValue(id, value.Text("title", id)));
        }

        return values.Count > 0 && values.Count == items.Count && ids.Count == items.Count ? values.ToImmutable() : null;
    }

    /// <summary>The place of a value in a choice; a fault when it has no such value.</summary>
    public static int? Index(JsonValue name, Determinant choice, FaultList faults) =>
        Scalars.Is(name, JsonValueKind.String, $"a value of `{choice.Id}`", faults)
            ? Index(name, choice.Id, choice.Values, faults)
            : null;

    public static int? Index(JsonValue name, string choiceId, ImmutableArray<ChoiceValue> values, FaultList faults)
    {
        for (var index = 0; index < values.Length; index++)
        {
            if (values[index].Id == name.Text)
            {
                return index;
            }
        }

        faults.Add(
            FaultCodes.UnknownValue,
            name,
            $"`{choiceId}` has no value `{JsonFault.Short(name.Text)}`{faults.Hint(name.Text, values.Select(v => v.Id))}");
        return null;
    }

    /// <summary>Whether two choices have the same values in the same order.</summary>
    public static bool AreSame(ImmutableArray<ChoiceValue> left, ImmutableArray<ChoiceValue> right)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        for (var index = 0; index < left.Length; index++)
        {
            if (left[index].Id != right[index].Id)
            {
                return false;
            }
        }

        return true;
    }
}
