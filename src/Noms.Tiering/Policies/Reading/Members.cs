using System.Collections.Immutable;

namespace Noms.Tiering.Policies.Reading;

/// <summary>Reads a list of codes or of a choice's values, in which each stands once.</summary>
internal static class Members
{
    public static ImmutableArray<string> Read(IReadOnlyList<JsonValue> items, Determinant of, FaultList faults)
    {
        var members = new Parts<string>(items.Count);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            var member = of.Kind == DeterminantKind.Choice
                ? ChoiceValues.Index(item, of, faults) is { } index ? of.Values[index].Id : null
                : Scalars.Code(item, faults);
            if (member is null)
            {
                continue;
            }

            if (member == "none" && of is { Kind: DeterminantKind.Code, MayBeNone: true })
            {
                faults.Add(FaultCodes.CannotHold, item, "a code that is none is never in a list; write `\"is\": \"none\"`");
            }

            if (seen.Add(member))
            {
                members.Add(member);
            }
            else
            {
                faults.Add(FaultCodes.Duplicate, item, $"`{JsonFault.Short(member)}` stands twice in one list");
            }
        }

        return members.ToImmutable();
    }
}
