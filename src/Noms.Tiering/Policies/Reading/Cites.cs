using System.Collections.Immutable;
using System.Text.Json;

namespace Noms.Tiering.Policies.Reading;

/// <summary>Reads where a part of a policy comes from: what it cites, and whether that states it or it was assumed.</summary>
internal static class Cites
{
    public static ImmutableArray<Citation> Read(PolicyObject part, PolicyDraft draft)
    {
        var citations = new Parts<Citation>();
        foreach (var item in part.List("cite"))
        {
            if (!Scalars.Is(item, JsonValueKind.String, "the id of a source and a place in it", draft.Faults))
            {
                continue;
            }

            var space = item.Text.IndexOf(' ', StringComparison.Ordinal);
            var id = space < 0 ? item.Text : item.Text[..space];
            if (draft.Sources.Find(id, item) is { } source)
            {
                citations.Add(new Citation(source, space < 0 ? "" : item.Text[(space + 1)..].Trim()));
            }
        }

        return citations.ToImmutable();
    }

    /// <summary>Citations that must be there where a source is said to state the part.</summary>
    public static ImmutableArray<Citation> Read(PolicyObject part, PolicyDraft draft, Provenance provenance)
    {
        if (provenance == Policies.Provenance.Source && (part.Find("cite") is not { } cite || cite is { Kind: JsonValueKind.Array, Items.Count: 0 }))
        {
            draft.Faults.Add(
                FaultCodes.NotCited,
                part.Find("cite") ?? part.Value,
                "a source is said to state this and none is cited; cite it, or say that it is assumed");
        }

        return Read(part, draft);
    }

    /// <summary>Whether a source states the part, with the reason that one that is assumed must have.</summary>
    public static Provenance Provenance(PolicyObject part, FaultList faults, out string reason)
    {
        var provenance = Word(part, "provenance");
        if (provenance == Policies.Provenance.Assumed && !part.Has("reason"))
        {
            faults.Add(FaultCodes.NoReason, part.Find("provenance") ?? part.Value, "what is assumed needs a `reason`");
        }

        reason = part.Text("reason");
        return provenance;
    }

    /// <summary>How a rule reads its source; its reason may be left out.</summary>
    public static Provenance Reading(PolicyObject rule) => Word(rule, "reading");

    private static Provenance Word(PolicyObject part, string property) =>
        part.Word(property, "source", "assumed") == "assumed" ? Policies.Provenance.Assumed : Policies.Provenance.Source;
}
