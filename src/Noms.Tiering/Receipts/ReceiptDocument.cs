using System.Collections.Immutable;
using System.Text.Json;
using Noms.Tiering.Policies.Reading;

namespace Noms.Tiering.Receipts;

/// <summary>Reads one receipt and notes everything that is wrong with it.</summary>
internal sealed class ReceiptDocument(FaultList faults)
{
    private static readonly string[] Known =
        ["schema", "policy", "selection", "engine", "asOf", "hashing", "case", "outcome", "trace", "seal"];

    /// <summary>The receipt, or <see langword="null"/> where there is any fault.</summary>
    public DecisionReceipt? Read(JsonValue root)
    {
        if (PolicyObject.Open(root, faults, "a receipt") is not { } receipt || !IsOfThisSchema(receipt))
        {
            return null;
        }

        receipt.Only("a receipt", Known);
        var policy = receipt.Need("policy") is { } decided ? Policy(decided) : null;
        var selection = receipt.Find("selection") is { } selected ? Selection(selected, policy?.Id ?? "") : null;
        var engine = receipt.NeedText("engine");
        var asOf = receipt.Need("asOf") is { } day ? Scalars.Date(day, faults) : null;
        var hashing = receipt.NeedWord("hashing", ReceiptJson.Word(HashMethod.Sha256), ReceiptJson.Word(HashMethod.KeyedSha256));
        var caseHash = receipt.Need("case") is { } tieringCase ? Hash(tieringCase, "`case`", CaseForm.Name) : null;
        var outcome = receipt.Need("outcome") is { } came ? new ReceiptOutcomeReader(faults).Read(came) : null;
        var traceHash = receipt.Need("trace") is { } trace ? Hash(trace, "`trace`", TraceForm.Name) : null;
        var seal = receipt.Need("seal") is { } sealedBy ? Digits(sealedBy) : null;
        if (faults.Count > 0)
        {
            return null;
        }

        return new DecisionReceipt
        {
            Policy = policy!,
            Selection = selection,
            Engine = engine!,
            AsOf = asOf!.Value,
            Hashing = hashing == ReceiptJson.Word(HashMethod.Sha256) ? HashMethod.Sha256 : HashMethod.KeyedSha256,
            CaseForm = CaseForm.Name,
            CaseHash = caseHash!,
            Outcome = outcome!,
            TraceForm = TraceForm.Name,
            TraceHash = traceHash!,
            Seal = seal!,
        };
    }

    // Of another version nothing can be said but that it is one.
    private bool IsOfThisSchema(PolicyObject receipt)
    {
        if (receipt.Need("schema") is not { } schema || !Scalars.Is(schema, JsonValueKind.String, "`schema`", faults))
        {
            return false;
        }

        if (schema.Text != ReceiptJson.Schema)
        {
            faults.Add(ReceiptFaults.OtherSchema, schema, $"`{JsonFault.Short(schema.Text)}` is not known here; this library reads `{ReceiptJson.Schema}`");
        }

        return schema.Text == ReceiptJson.Schema;
    }

    private ReceiptPolicy? Policy(JsonValue value)
    {
        if (PolicyObject.Open(value, faults, "`policy`", "id", "version", "from", "to", "hash", "layers", "hostRules") is not { } policy)
        {
            return null;
        }

        var id = policy.NeedId();
        var layers = policy.Find("layers") is { } made ? Scalars.Some(made, faults).Select(Layer).OfType<ReceiptLayer>().ToImmutableArray() : [];
        var hostRules = policy.Find("hostRules") is { } beside ? Scalars.Some(beside, faults).Select(HostRule).OfType<ReceiptHostRule>().ToImmutableArray() : [];
        return Version(policy, id ?? "") is { } version ? version with { Layers = layers, HostRules = hostRules } : null;
    }

    private ReceiptHostRule? HostRule(JsonValue value)
    {
        if (PolicyObject.Open(value, faults, "a rule of a host", "id", "layer", "hash") is not { } rule)
        {
            return null;
        }

        var id = rule.NeedText("id");
        var layer = rule.NeedText("layer");
        var hash = rule.Need("hash") is { } digits ? Digits(digits) : null;
        return id is null || layer is null || hash is null ? null : new ReceiptHostRule(id, layer, hash);
    }

    private ReceiptLayer? Layer(JsonValue value)
    {
        if (PolicyObject.Open(value, faults, "a layer", "id", "version", "hash") is not { } layer)
        {
            return null;
        }

        var id = layer.NeedId();
        var version = layer.NeedText("version");
        var hash = layer.Need("hash") is { } digits ? Digits(digits) : null;
        return id is null || version is null || hash is null ? null : new ReceiptLayer(id, version, hash);
    }

    private ReceiptPolicy? Version(PolicyObject policy, string id)
    {
        var version = policy.NeedText("version");
        var from = policy.Need("from") is { } first ? Scalars.Date(first, faults) : null;
        var to = policy.Find("to") is { } last ? Scalars.Date(last, faults) : null;
        var hash = policy.Need("hash") is { } digits ? Digits(digits) : null;
        return version is not null && from is { } day && hash is not null ? new ReceiptPolicy(id, version, day, to, hash) : null;
    }

    private ReceiptSelection? Selection(JsonValue value, string id)
    {
        if (PolicyObject.Open(value, faults, "`selection`", "reason", "versions") is not { } selection)
        {
            return null;
        }

        var reason = selection.NeedText("reason");
        var versions = ImmutableArray.CreateBuilder<ReceiptPolicy>();
        foreach (var item in selection.NeedSome("versions"))
        {
            if (PolicyObject.Open(item, faults, "a version", "version", "from", "to", "hash") is { } part && Version(part, id) is { } version)
            {
                versions.Add(version);
            }
        }

        return reason is null ? null : new ReceiptSelection(reason, versions.ToImmutable());
    }

    private string? Hash(JsonValue value, string what, string known)
    {
        if (PolicyObject.Open(value, faults, what, "form", "hash") is not { } part)
        {
            return null;
        }

        if (part.Need("form") is { } form && Scalars.Is(form, JsonValueKind.String, "`form`", faults) && form.Text != known)
        {
            faults.Add(ReceiptFaults.OtherForm, form, $"`{JsonFault.Short(form.Text)}` is not known here; this library hashes by `{known}`");
        }

        return part.Need("hash") is { } hash ? Digits(hash) : null;
    }

    private string? Digits(JsonValue value)
    {
        if (!Scalars.Is(value, JsonValueKind.String, null, faults))
        {
            return null;
        }

        if (value.Text.Length == 64 && value.Text.All(char.IsAsciiHexDigitLower))
        {
            return value.Text;
        }

        faults.Add(ReceiptFaults.NoHash, value, "a hash is 64 hexadecimal digits in lower case");
        return null;
    }
}
