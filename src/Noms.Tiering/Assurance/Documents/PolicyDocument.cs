using System.Collections.Immutable;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Assurance;

/// <summary>
/// A policy as a document for people, made from the policy alone: its levels and what it says of each, every rule in words with its source, what is worked out,
/// what is read and what a missing fact means, parameters with what is assumed, overrides, judgement, sources, and maps of two determinants to levels.
/// </summary>
/// <remarks>
/// Immutable and safe to share between threads. The same policy and maps give the same bytes. Tests are worded as traces and <see cref="ConditionText"/> word them. Each rule
/// has a place that links find whatever changes around it: <c>#rule-</c> and its id; so do parameters (<c>#parameter-</c>), derived determinants (<c>#derived-</c>), facts
/// (<c>#fact-</c>), overrides (<c>#override-</c>), statuses (<c>#status-</c>), scales (<c>#scale-</c>) and sources (<c>#source-</c>).
/// </remarks>
public sealed class PolicyDocument
{
    private PolicyDocument(TieringPolicy policy, ImmutableArray<PolicyMap> maps)
    {
        Policy = policy;
        Maps = maps;
    }

    /// <summary>The policy.</summary>
    public TieringPolicy Policy { get; }

    /// <summary>The maps that it shows, in order.</summary>
    public ImmutableArray<PolicyMap> Maps { get; }

    /// <summary>The document of a policy.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="maps">Maps of this policy to show in it; there may be none.</param>
    /// <exception cref="ArgumentException">A map is of another policy.</exception>
    public static PolicyDocument Of(TieringPolicy policy, params ReadOnlySpan<PolicyMap> maps)
    {
        ArgumentNullException.ThrowIfNull(policy);
        foreach (var map in maps)
        {
            ArgumentNullException.ThrowIfNull(map, nameof(maps));
            if (map.Policy != policy)
            {
                throw new ArgumentException($"A map is of `{map.Policy}`, not of `{policy}`.", nameof(maps));
            }
        }

        return new PolicyDocument(policy, [.. maps]);
    }

    /// <summary>As Markdown (CommonMark with tables); a map is a table.</summary>
    public string ToMarkdown()
    {
        using var text = new StringWriter { NewLine = "\n" };
        WriteMarkdown(text);
        return text.ToString();
    }

    /// <summary>As a page of HTML that stands by itself, without scripts and with nothing fetched from elsewhere; a map is a picture (SVG). It is well-formed XML as well.</summary>
    public string ToHtml()
    {
        using var text = new StringWriter { NewLine = "\n" };
        WriteHtml(text);
        return text.ToString();
    }

    /// <summary>Writes it as Markdown.</summary>
    /// <param name="output">Where it goes; it is not closed.</param>
    public void WriteMarkdown(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var layout = new MarkdownDocument(output);
        layout.Heading(1, Policy.Title);
        new DocumentBody(Policy, Maps).Write(layout);
    }

    /// <summary>Writes it as a page of HTML. The page says that it is UTF-8, so the writer's encoding must be that.</summary>
    /// <param name="output">Where it goes; it is not closed.</param>
    public void WriteHtml(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var foot = $"Made from the policy file {Policy.Id}, version {Policy.Version}, SHA-256 {Policy.Hash}.";
        PageWriter.Write(output, Policy.Title, $"Tiering policy {Policy.Id}, version {Policy.Version}", foot, page => new DocumentBody(Policy, Maps).Write(new HtmlLayout(page)));
    }

    /// <summary>The policy.</summary>
    public override string ToString() => $"the document of {Policy}";
}
