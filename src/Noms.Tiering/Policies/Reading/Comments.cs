using System.Text.Json;

namespace Noms.Tiering.Policies.Reading;

/// <summary>Takes <c>$comment</c> out of every object, where it may stand and means nothing.</summary>
internal static class Comments
{
    public static void Drop(JsonValue value, FaultList faults)
    {
        foreach (var item in value.Items)
        {
            Drop(item, faults);
        }

        for (var index = value.Members.Count - 1; index >= 0; index--)
        {
            var member = value.Members[index];
            if (member.Name != "$comment")
            {
                Drop(member.Value, faults);
                continue;
            }

            Scalars.Is(member.Value, JsonValueKind.String, "a comment", faults);
            value.Remove(member);
        }
    }
}
