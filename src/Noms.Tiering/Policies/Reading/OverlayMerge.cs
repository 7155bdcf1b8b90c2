using System.Globalization;
using System.Text.Json;

namespace Noms.Tiering.Policies.Reading;

/// <summary>
/// Lays an overlay upon the policy that it extends, as one text that the policy reader reads. Each part keeps its place in the text that it stands in, so that
/// what is wrong with it is said there.
/// </summary>
internal sealed class OverlayMerge(JsonValue national, JsonValue overlay)
{
    /// <summary>What an overlay adds to.</summary>
    public static readonly string[] Lists = ["sources", "determinants", "derived", "factors", "rules", "overrides", "exceptions"];

    public JsonValue Merge(string version, string title, DateOnly from, DateOnly? to)
    {
        var whole = Object(overlay.Parent, overlay.Name, overlay);
        foreach (var member in national.Members)
        {
            Add(whole, member.Name, member.Name switch
            {
                "version" => Text("version", version),
                "title" => Text("title", title),
                "effective" => Window(from, to),
                "parameters" => Parameters(member.Value),
                "reads" => Reads(member.Value),
                _ => Lists.Contains(member.Name) ? Joined(member.Name, member.Value) : member.Value,
            });
        }

        foreach (var name in Lists.Where(name => national.Find(name) is null && overlay.Find(name) is { Kind: JsonValueKind.Array }))
        {
            Add(whole, name, overlay.Find(name)!);
        }

        return whole;
    }

    private JsonValue Joined(string name, JsonValue list)
    {
        if (overlay.Find(name) is not { Kind: JsonValueKind.Array } added)
        {
            return list;
        }

        return new JsonValue { Kind = JsonValueKind.Array, Offset = added.Offset, Parent = overlay, Name = name, Items = [.. list.Items, .. added.Items] };
    }

    private JsonValue Reads(JsonValue reads)
    {
        if (overlay.Find("reads") is not { Kind: JsonValueKind.Object } added)
        {
            return reads;
        }

        var joined = Object(overlay, "reads", added);
        joined.Members.AddRange(reads.Members);
        joined.Members.AddRange(added.Members.Where(member => reads.Find(member.Name) is null));
        return joined;
    }

    private JsonValue Parameters(JsonValue list)
    {
        if (overlay.Find("parameters") is not { Kind: JsonValueKind.Object } set)
        {
            return list;
        }

        return new JsonValue
        {
            Kind = JsonValueKind.Array,
            Offset = set.Offset,
            Parent = overlay,
            Name = "parameters",
            Items = [.. list.Items.Select(item => item.Find("id") is { } id && set.Find(id.Text) is { Kind: JsonValueKind.Object } setting ? Set(item, setting) : item)],
        };
    }

    /// <summary>A parameter with the value that the overlay gives it; why and where from are the overlay's to say.</summary>
    private static JsonValue Set(JsonValue parameter, JsonValue setting)
    {
        var whole = Object(setting.Parent, setting.Name, setting);
        whole.Members.AddRange(parameter.Members.Where(member => member.Name is not ("value" or "provenance" or "reason" or "cite")));
        whole.Members.AddRange(setting.Members.Where(member => member.Name is "value" or "reason" or "cite"));
        return whole;
    }

    private JsonValue Window(DateOnly from, DateOnly? to)
    {
        var window = Object(overlay, "effective", overlay);
        Add(window, "from", Text("from", Day(from)));
        if (to is { } last)
        {
            Add(window, "to", Text("to", Day(last)));
        }

        return window;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private JsonValue Text(string name, string text) =>
        new() { Kind = JsonValueKind.String, Offset = overlay.Offset, Parent = overlay, Name = name, Text = text };

    private static JsonValue Object(JsonValue? parent, string name, JsonValue at) =>
        new() { Kind = JsonValueKind.Object, Offset = at.Offset, Parent = parent, Name = name, Members = [] };

    private static void Add(JsonValue whole, string name, JsonValue value) => whole.Members.Add(new JsonMember(name, value.Offset, value));
}
