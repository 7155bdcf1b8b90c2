using System.Collections.Immutable;
using System.Text.Json;

namespace Noms.Tiering.Policies.Reading;

/// <summary>Reads which determinants of the case a policy reads, and what a missing one means.</summary>
internal sealed class ReadsReader(PolicyDraft draft)
{
    private static readonly string[] Open = ["open"];

    private readonly FaultList _faults = draft.Faults;

    public ImmutableArray<DeterminantUse> Read(JsonValue reads)
    {
        var uses = new Parts<DeterminantUse>();
        if (!Scalars.Is(reads, JsonValueKind.Object, "`reads`", _faults))
        {
            return [];
        }

        foreach (var member in reads.Members)
        {
            var (id, _, value) = member;
            var determinant = draft.Determinants.FindCase(member);
            if (determinant is not null)
            {
                draft.Uses.Declare(id, value);
            }

            if (Use(value, determinant) is { } use)
            {
                uses.Add(use);
            }
        }

        return uses.ToImmutable();
    }

    private DeterminantUse? Use(JsonValue value, Determinant? determinant)
    {
        if (PolicyObject.Open(value, _faults, "how a determinant is read", "whenMissing", "uncertainWhen", "uncertainAfter", "worse", "reason") is not { } use)
        {
            return null;
        }

        var missing = use.Need("whenMissing");
        var isStatic = UncertainWhenStatic(use, determinant);
        var age = use.Find("uncertainAfter") is { } after ? OffsetReader.ReadAge(after, _faults) : null;
        var worse = Worse(use, determinant);
        var reason = use.Text("reason");
        var standIn = missing is null ? null : StandIn(missing, determinant);
        return determinant is null
            ? null
            : new DeterminantUse { Determinant = determinant, StandIn = standIn, UncertainWhenStatic = isStatic, UncertainBefore = age, Worse = worse, Reason = reason };
    }

    private FactValue? StandIn(JsonValue missing, Determinant? determinant)
    {
        if (missing is { Kind: JsonValueKind.String, Text: "open" })
        {
            return null;
        }

        if (missing.Kind != JsonValueKind.Object)
        {
            var isText = missing.Kind == JsonValueKind.String;
            _faults.Add(
                isText ? FaultCodes.UnknownWord : FaultCodes.WrongType,
                missing,
                "what a missing one means is `\"open\"` or an object; a value that stands in is written `{ \"is\": ... }`" + (isText ? _faults.Hint(missing.Text, Open) : ""));
            return null;
        }

        return PolicyObject.Open(missing, _faults, "a stand-in", "is") is { } standIn && standIn.Need("is") is { } value && determinant is not null
            ? FactValueReader.Read(value, determinant, _faults)
            : null;
    }

    private WorseDirection Worse(PolicyObject use, Determinant? determinant)
    {
        if (use.Find("worse") is not { } value || Scalars.Word(value, _faults, "upward", "downward") is not { } word)
        {
            return WorseDirection.NotStated;
        }

        if (determinant is { Kind: DeterminantKind.Code or DeterminantKind.List } or { Kind: DeterminantKind.Choice, IsOrdered: false })
        {
            _faults.Add(FaultCodes.WrongDeterminant, value, $"`{determinant.Id}` has no order, so it grows worse neither way; remove `worse`");
        }

        return word == "upward" ? WorseDirection.Upward : WorseDirection.Downward;
    }

    private bool UncertainWhenStatic(PolicyObject use, Determinant? determinant)
    {
        if (use.Find("uncertainWhen") is not { } list)
        {
            return false;
        }

        var items = Scalars.Some(list, _faults);
        foreach (var item in items)
        {
            Scalars.Word(item, _faults, "static");
        }

        if (items.Count > 1)
        {
            _faults.Add(FaultCodes.Duplicate, items[1], "`static` needs to be said once");
        }

        if (items.Count > 0 && determinant is { MayBeStatic: false })
        {
            _faults.Add(FaultCodes.NeverStatic, list, $"`{determinant.Id}` may not be static; remove `uncertainWhen`");
        }

        return items.Count > 0;
    }
}
