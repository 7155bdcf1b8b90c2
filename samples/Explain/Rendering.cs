using System.Text;
using Noms.Tiering.Tracing;

namespace Noms.Tiering.Samples.Explain;

/// <summary>One decision in every form in which the library can give it.</summary>
internal static class Rendering
{
    public static IReadOnlyList<string> Forms { get; } = ["text", "markdown", "person", "mermaid", "json", "receipt"];

    public static string Of(TieringDecision decision, string form) => form switch
    {
        "text" => decision.Trace.ToText(),
        "markdown" => decision.Trace.ToMarkdown(),
        "person" => decision.Trace.ToTextForPerson(),
        "mermaid" => decision.Trace.ToMermaid(),
        "json" => Encoding.UTF8.GetString(TraceJson.ToUtf8Json(decision.Trace, indented: true)) + "\n",
        _ => Encoding.UTF8.GetString(decision.Receipt.ToUtf8Json()) + "\n",
    };
}
