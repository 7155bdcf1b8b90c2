using System.Text.Json;
using System.Text.Json.Nodes;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Tests.Conformance;

/// <summary>The conformance cases of one policy, parsed once, so that they can be run against many variants of it.</summary>
internal sealed class ConformanceSuite
{
    private readonly ILookup<string, ConformanceCase> _byParameters;

    private ConformanceSuite(TieringPolicy policy, IReadOnlyList<ConformanceCase> cases)
    {
        Policy = policy;
        Cases = cases;
        _byParameters = cases.ToLookup(c => c.Parameters.ToJsonString());
    }

    /// <summary>The policy as its file has it.</summary>
    public TieringPolicy Policy { get; }

    public IReadOnlyList<ConformanceCase> Cases { get; }

    public static ConformanceSuite Load(PolicyFolder folder)
    {
        var policy = PolicyReader.Read(File.ReadAllBytes(folder.PolicyPath)).Policy;
        var reader = new ConformanceReader(policy);
        return new(policy, Directory.Exists(folder.CasesPath)
            ? [.. Directory.EnumerateFiles(folder.CasesPath, "*.json").Order(StringComparer.Ordinal).SelectMany(reader.Read)]
            : []);
    }

    /// <summary>The policy read from JSON with some parameters set, as an area would set them.</summary>
    public static PolicyReadResult Read(JsonObject policy, JsonObject parameters)
    {
        if (parameters.Count > 0)
        {
            policy = policy.DeepClone().AsObject();
            foreach (var (id, value) in parameters)
            {
                var parameter = policy["parameters"]!.AsArray().Single(p => p!["id"]!.GetValue<string>() == id)!;
                parameter["value"] = value!.DeepClone();
            }
        }

        return PolicyReader.Read(JsonSerializer.SerializeToUtf8Bytes(policy));
    }

    /// <summary>
    /// The first case that a variant of the policy does not decide as expected, with what differs; <see langword="null"/> where all are.
    /// </summary>
    /// <param name="variant">A policy that reads without faults.</param>
    /// <param name="json">The same as JSON, for the cases that set parameters.</param>
    /// <param name="changed">The id of the rule or other part that differs: the cases of a file of that name are tried first.</param>
    public (ConformanceCase Case, string Difference)? FirstThatFails(TieringPolicy variant, JsonObject json, string changed)
    {
        var asItStands = _byParameters["{}"].OrderByDescending(c => c.File == changed + ".json").ToList();
        var engine = new TieringEngine(variant);

        // Traces cost more than decisions, and another reading of the policy more than both. So only the cases that say what the
        // trace must hold are traced.
        return First(engine, asItStands, ConformanceCheck.OfDecision)
            ?? First(engine, asItStands.Where(c => c.Expect.SaysWhatIsTraced), ConformanceCheck.OfTrace)
            ?? _byParameters.Where(g => g.Key != "{}").Select(g => FirstWithParameters(json, g)).FirstOrDefault(f => f is not null);
    }

    private static (ConformanceCase, string)? FirstWithParameters(JsonObject json, IEnumerable<ConformanceCase> cases)
    {
        var sample = cases.First();
        var result = Read(json, sample.Parameters);
        if (!result.IsSuccess)
        {
            return (sample, "the policy does not take the parameters");
        }

        var engine = new TieringEngine(result.Policy);
        return First(engine, cases, ConformanceCheck.OfDecision) ?? First(engine, cases, ConformanceCheck.OfTrace);
    }

    private static (ConformanceCase, string)? First(
        TieringEngine engine, IEnumerable<ConformanceCase> cases, Func<TieringDecision, Expectation, IEnumerable<string>> check)
    {
        foreach (var conformanceCase in cases)
        {
            var decision = engine.Decide(conformanceCase.Case, conformanceCase.AsOf);
            if (check(decision, conformanceCase.Expect).FirstOrDefault() is { } difference)
            {
                return (conformanceCase, difference);
            }
        }

        return null;
    }
}
