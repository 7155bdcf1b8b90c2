using System.Collections.Immutable;
using System.Text.Json;

namespace Noms.Tiering.Policies.Reading;

/// <summary>Reads an overlay, and with it the policy that it extends.</summary>
/// <param name="faults">Where faults are noted.</param>
/// <param name="versions">The policies that it may extend.</param>
/// <param name="day">The day on which it is to be in force, or <see langword="null"/> for any.</param>
internal sealed class OverlayDocument(FaultList faults, ImmutableArray<TieringPolicy> versions, DateOnly? day)
{
    private const int DeepestNesting = 64;

    private static readonly string[] Known =
        ["$schema", "overlay", "version", "title", "area", "extends", "effective", "parameters", "reads", .. OverlayMerge.Lists];

    /// <summary>The policy with the overlay, or <see langword="null"/> where there is any fault.</summary>
    public TieringPolicy? Read(JsonValue root)
    {
        Comments.Drop(root, faults);
        if (PolicyObject.Open(root, faults, "an overlay", Known) is not { } overlay)
        {
            return null;
        }

        overlay.Text("$schema");
        var layer = Layer(overlay);
        var window = overlay.Need("effective") is { } days ? new HeadReader(new PolicyDraft(faults)).Effective(days) : null;
        if (overlay.Need("extends") is not { } extends || Extended(extends) is not { } national)
        {
            return null;
        }

        var (from, to) = Common(national, window, overlay);
        var text = JsonTree.Parse(national.Text.Span, int.MaxValue, DeepestNesting).Root!;
        Comments.Drop(text, faults);
        Settings(overlay, national);
        Additions(overlay, text);
        faults.Other = new OtherText(text, overlay.Find("parameters") ?? root);
        var whole = new OverlayMerge(text, root).Merge($"{national.Version}+{layer.Id}.{layer.Version}", $"{national.Title}, with {layer.Title}", from, to);
        return new DocumentReader(faults, new Layering(national, layer, root)).Read(whole, default);
    }

    private PolicyLayer Layer(PolicyObject overlay)
    {
        var id = overlay.Need("overlay") is { } name ? Scalars.Id(name, faults) : null;
        if (id == PolicyLayer.National)
        {
            faults.Add(FaultCodes.NationalName, overlay.Find("overlay")!, $"`{PolicyLayer.National}` is what the policy's own layer is called; choose another id");
        }

        var version = overlay.NeedText("version");
        var title = overlay.NeedText("title");
        var area = overlay.Find("area") is { } where ? Scalars.Text(where, faults) : null;
        return new PolicyLayer(id ?? "", id ?? "", version ?? "", title ?? "", CanonicalForm.Hash(overlay.Value)) { Area = area };
    }

    private TieringPolicy? Extended(JsonValue value)
    {
        if (PolicyObject.Open(value, faults, "`extends`", "policy", "version", "hash") is not { } extends)
        {
            return null;
        }

        var id = extends.Need("policy") is { } policy ? Scalars.Id(policy, faults) : null;
        var version = extends.NeedText("version");
        var hash = extends.Find("hash") is { } digits ? Scalars.Text(digits, faults) : null;
        if (id is null || version is null)
        {
            return null;
        }

        if (versions[0].Id != id)
        {
            faults.Add(FaultCodes.OtherPolicy, extends.Find("policy")!, $"this extends `{JsonFault.Short(id)}`, and is read for `{versions[0].Id}`{faults.Hint(id, [versions[0].Id])}");
            return null;
        }

        if (versions.FirstOrDefault(v => v.Version == version) is not { } national)
        {
            faults.Add(
                FaultCodes.OtherVersion,
                extends.Find("version")!,
                $"there is no version `{JsonFault.Short(version)}` of `{id}`; there is {string.Join(", ", versions.Select(v => $"`{v.Version}`"))}");
            return null;
        }

        if (hash is not null && hash != national.Hash)
        {
            faults.Add(
                FaultCodes.OtherHash,
                extends.Find("hash")!,
                $"version `{JsonFault.Short(version)}` of `{id}` has the hash `{national.Hash}`: it was changed since the overlay was written; check the overlay against it and write its hash");
        }

        CheckInForce(national, extends.Find("version")!);
        return national;
    }

    private void CheckInForce(TieringPolicy national, JsonValue at)
    {
        if (day is not { } on || national.EffectiveTo is not { } last || last >= on)
        {
            return;
        }

        var next = versions.FirstOrDefault(v => v.IsInForceOn(on)) is { } other
            ? $"version `{other.Version}` is, {WindowText.Of(other)}; write the overlay anew for it"
            : "and no other version is";
        faults.Add(
            FaultCodes.NoLongerInForce,
            at,
            $"version `{national.Version}` of `{national.Id}`, in force {WindowText.Of(national)}, is no longer in force on {ValueText.Date(on)}; {next}");
    }

    /// <summary>The days on which both are in force.</summary>
    private (DateOnly From, DateOnly? To) Common(TieringPolicy national, EffectiveDays? window, PolicyObject overlay)
    {
        if (window is not var (first, last))
        {
            return (national.EffectiveFrom, national.EffectiveTo);
        }

        var at = overlay.Find("effective")!;
        if (last < day)
        {
            faults.Add(FaultCodes.NoLongerInForce, at, $"the overlay is no longer in force on {ValueText.Date(day!.Value)}");
        }

        var from = first > national.EffectiveFrom ? first : national.EffectiveFrom;
        var to = last is null || national.EffectiveTo < last ? national.EffectiveTo : last;
        if (to < from && !(last < first))
        {
            faults.Add(FaultCodes.NoDayInCommon, at, $"on none of these days is version `{national.Version}` of `{national.Id}` in force, which is {WindowText.Of(national)}");
        }

        return to < from ? (national.EffectiveFrom, national.EffectiveTo) : (from, to);
    }

    private void Settings(PolicyObject overlay, TieringPolicy national)
    {
        if (overlay.Find("parameters") is not { } settings || !Scalars.Is(settings, JsonValueKind.Object, "`parameters`", faults))
        {
            return;
        }

        foreach (var member in settings.Members)
        {
            if (PolicyObject.Open(member.Value, faults, "what an area sets", "value", "reason", "cite") is { } setting)
            {
                setting.NeedText("reason");
            }

            if (national.Parameters.FirstOrDefault(p => p.Id == member.Name) is not { } parameter)
            {
                faults.Add(
                    FaultCodes.UnknownParameter,
                    member,
                    $"`{national.Id}` has no parameter `{JsonFault.Short(member.Name)}`{faults.Hint(member.Name, national.Parameters.Select(p => p.Id))}");
            }
            else if (!parameter.IsSettable)
            {
                faults.Add(FaultCodes.NotSettable, member, $"`{parameter.Id}` is not for an area to set; leave it out");
            }
        }
    }

    /// <summary>What an area adds stands beside what is national, and never in its place.</summary>
    private void Additions(PolicyObject overlay, JsonValue national)
    {
        foreach (var name in OverlayMerge.Lists)
        {
            overlay.List(name);
        }

        if (overlay.Find("reads") is { } reads)
        {
            Scalars.Is(reads, JsonValueKind.Object, "`reads`", faults);
        }

        foreach (var part in Items(overlay, "rules").Concat(Items(overlay, "overrides")))
        {
            if (part.Find("authority") is { Kind: JsonValueKind.String, Text: "national" } authority)
            {
                faults.Add(FaultCodes.NationalAuthority, authority, "an overlay speaks with `local` authority; what is national stands in the national policy");
            }
        }

        foreach (var rule in Items(overlay, "rules"))
        {
            if (rule.Find("protected") is { Kind: JsonValueKind.True } isProtected)
            {
                faults.Add(
                    FaultCodes.LocalProtection,
                    isProtected,
                    "a floor of an area is not protected, for it would stand against a level of national authority; leave `protected` out, or write an override");
            }
        }

        foreach (var member in overlay.Find("reads")?.Members ?? [])
        {
            if (national.Find("reads")?.Find(member.Name) is not null)
            {
                faults.Add(FaultCodes.ReadAlready, member, $"the policy reads `{JsonFault.Short(member.Name)}` already and says what a missing one means; leave it out");
            }
        }
    }

    private static List<JsonValue> Items(PolicyObject overlay, string name) => overlay.Find(name)?.Items ?? [];
}
