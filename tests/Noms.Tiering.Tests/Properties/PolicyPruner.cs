using System.Text.Json;
using System.Text.Json.Nodes;

namespace Noms.Tiering.Tests.Properties;

/// <summary>Takes out of a policy what nothing in it reads, since a policy names what it reads and nothing else.</summary>
internal static class PolicyPruner
{
    public static void Prune(JsonObject policy)
    {
        while (PruneOnce(policy))
        {
        }
    }

    private static bool PruneOnce(JsonObject policy)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, part) in policy)
        {
            if (name is not ("reads" or "determinants" or "sources"))
            {
                Names(part, named, isDefinition: name is "derived" or "parameters");
            }
        }

        var reads = (JsonObject)policy["reads"]!;
        var unread = reads.Select(r => r.Key).Where(id => !named.Contains(id)).ToList();
        unread.ForEach(id => reads.Remove(id));
        return unread.Count + Remove(policy["determinants"], named) + Remove(policy["derived"], named) + Remove(policy["parameters"], named) > 0;
    }

    private static int Remove(JsonNode? list, HashSet<string> named)
    {
        var gone = list!.AsArray().Where(d => !named.Contains(d!["id"]!.GetValue<string>())).ToList();
        gone.ForEach(d => list.AsArray().Remove(d));
        return gone.Count;
    }

    private static void Names(JsonNode? node, HashSet<string> named, bool isDefinition)
    {
        switch (node)
        {
            case JsonArray array:
                foreach (var item in array)
                {
                    Names(item, named, isDefinition);
                }

                break;
            case JsonObject made:
                foreach (var (name, value) in made)
                {
                    if (name == "areas")
                    {
                        named.Add("area");
                    }

                    if (!(isDefinition && name == "id"))
                    {
                        Names(value, named, isDefinition: false);
                    }
                }

                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                named.Add(value.GetValue<string>());
                break;
        }
    }
}
