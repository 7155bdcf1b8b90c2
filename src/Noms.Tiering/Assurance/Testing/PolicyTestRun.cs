using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Noms.Tiering.Assurance;

/// <summary>The cases of a policy, decided: which are as they expect, and in what the others differ.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class PolicyTestRun
{
    private PolicyTestRun(PolicyCases cases, ImmutableArray<PolicyCaseResult> results)
    {
        Cases = cases;
        Results = results;
    }

    /// <summary>The cases.</summary>
    public PolicyCases Cases { get; }

    /// <summary>What became of each, in their order.</summary>
    public ImmutableArray<PolicyCaseResult> Results { get; }

    /// <summary>Whether there is a case, and every one passed.</summary>
    public bool IsPassed => !Results.IsEmpty && Results.All(r => r.IsPassed);

    /// <summary>Those that failed.</summary>
    public IEnumerable<PolicyCaseResult> Failed => Results.Where(r => !r.IsPassed);

    /// <summary>Decides every case and compares, trace included.</summary>
    /// <param name="cases">The cases.</param>
    public static PolicyTestRun Of(PolicyCases cases)
    {
        ArgumentNullException.ThrowIfNull(cases);
        var engines = new Dictionary<TieringPolicy, TieringEngine>();
        var results = ImmutableArray.CreateBuilder<PolicyCaseResult>(cases.All.Length);
        foreach (var one in cases.All)
        {
            if (!engines.TryGetValue(one.Policy, out var engine))
            {
                engines.Add(one.Policy, engine = new TieringEngine(one.Policy));
            }

            results.Add(new PolicyCaseResult(one, one.DifferencesFrom(engine.Decide(one.Case, one.AsOf))));
        }

        return new PolicyTestRun(cases, results.ToImmutable());
    }

    /// <summary>How many passed, and of those that failed what was expected and what was got.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        var failed = Failed.Count();
        text.Append(CultureInfo.InvariantCulture, $"{Cases.Policy}: {AssuranceText.Cases(Results.Length)}, {Results.Length - failed} passed, {failed} failed");
        text.Append(Cases.ToBeReviewed.Count() is > 0 and var open ? string.Create(CultureInfo.InvariantCulture, $"; {open} to be reviewed\n") : "\n");
        foreach (var result in Failed)
        {
            text.Append(CultureInfo.InvariantCulture, $"\nfailed  {result.Case}\n");
            foreach (var difference in result.Differences)
            {
                text.Append(CultureInfo.InvariantCulture, $"        {difference}\n");
            }
        }

        return text.ToString();
    }

    /// <summary>The same as JSON, with every case; the same bytes for the same cases.</summary>
    public byte[] ToUtf8Json() => AssuranceJson.Bytes(Write);

    /// <summary>How many passed.</summary>
    public override string ToString() => $"{Results.Count(r => r.IsPassed)} of {AssuranceText.Cases(Results.Length)} of {Cases.Policy} passed";

    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        AssuranceJson.WritePolicy(json, Cases.Policy);
        json.WriteNumber("cases", Results.Length);
        json.WriteNumber("passed", Results.Count(r => r.IsPassed));
        json.WriteNumber("failed", Failed.Count());
        json.WriteNumber("toBeReviewed", Cases.ToBeReviewed.Count());
        json.WriteStartArray("results");
        foreach (var result in Results)
        {
            json.WriteStartObject();
            json.WriteString("file", result.Case.File);
            json.WriteString("title", result.Case.Title);
            json.WriteBoolean("passed", result.IsPassed);
            json.WriteBoolean("toBeReviewed", result.Case.ToBeReviewed);
            json.WriteStartArray("differences");
            foreach (var difference in result.Differences)
            {
                json.WriteStartObject();
                json.WriteString("what", difference.What);
                json.WriteString("expected", difference.Expected);
                json.WriteString("got", difference.Got);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
