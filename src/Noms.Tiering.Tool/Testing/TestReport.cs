using System.Text;
using System.Text.Json;
using Noms.Tiering.Tool.Output;

namespace Noms.Tiering.Tool.Testing;

/// <summary>What the cases of policies came to.</summary>
internal static class TestReport
{
    public static string Text(IEnumerable<FolderTest> tests)
    {
        var text = new StringBuilder();
        foreach (var test in tests)
        {
            foreach (var part in new[] { test.Run.ToText(), test.Coverage?.ToText(), test.Mutation?.ToText(), test.Made?.ToText() }.OfType<string>())
            {
                text.Append(text.Length == 0 ? "" : "\n").Append(part.TrimEnd('\n')).Append('\n');
            }
        }

        return text.ToString();
    }

    public static void Write(Utf8JsonWriter json, IEnumerable<FolderTest> tests)
    {
        json.WriteStartArray();
        foreach (var test in tests)
        {
            json.WriteStartObject();
            json.WriteBoolean("isSound", test.IsSound);
            JsonText.Write(json, "cases", test.Run.ToUtf8Json());
            Write(json, "coverage", test.Coverage?.ToUtf8Json());
            Write(json, "mutation", test.Mutation?.ToUtf8Json());
            Write(json, "made", test.Made?.ToUtf8Json());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, byte[]? part)
    {
        if (part is not null)
        {
            JsonText.Write(json, name, part);
        }
    }
}
