using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Noms.Tiering.Assurance;

/// <summary>Proves of a mutant that it decides every case as the policy does.</summary>
/// <remarks>
/// The difference of two policies goes through every case in which each fact is known or missing, and compares state, levels, outputs and suffixes; the rest of what they say must be written
/// alike. What is still possible follows from the levels of the known, so it is the same too unless other facts are open; that is what a change to <c>reads</c> may bring about, and of
/// such nothing is proved, nor of a policy with overrides, which with facts unknown may leave other levels possible. Two things of an outcome do not show there, so they are made to: by which
/// values the profile is looked up, as outputs, and which protected floors hold, as a policy with no other rules.
/// </remarks>
internal static class MutantEquivalence
{
    // Where the two are too large to be gone through nothing is proved, however many cases are decided.
    private static readonly PolicyDifferenceOptions Options = new() { SampledCases = 1, MostRegions = 1 };

    public static bool IsProved(TieringPolicy policy, PolicyMutant mutant) =>
        policy.Overrides.IsEmpty
        && !mutant.Pointer.StartsWith("/reads/", StringComparison.Ordinal)
        && !(mutant.Pointer.EndsWith("/missingGives", StringComparison.Ordinal) && MayBeOpen(policy))
        && !(mutant.Pointer.StartsWith("/parameters/", StringComparison.Ordinal) && LimitsByParameter(mutant.Json()))
        && AreSame(Showing(ParameterVariants.WithoutExceptions(policy), policy), Showing(mutant.Json(), policy))
        && (Protected(ParameterVariants.WithoutExceptions(policy)), Protected(mutant.Json())) switch
        {
            (null, null) => true,
            ({ } before, { } after) => AreSame(before, after),
            _ => false,
        };

    // Of a list that is not known in full something may be open though a missing one is not; what is uncertain may be anything, but is not missing.
    private static bool MayBeOpen(TieringPolicy policy) => policy.Reads.Any(use => use.IsOpenWhenMissing || use.Determinant.Kind == DeterminantKind.List);

    // How far judgement goes is compared as it is written, and there a parameter hides what it is.
    private static bool LimitsByParameter(JsonObject json) => json["judgement"]?.ToJsonString().Contains("\"parameter\"", StringComparison.Ordinal) is true;

    private static bool AreSame(JsonObject before, JsonObject after)
    {
        var one = PolicyMutant.ReadWithoutTheUnread(before, ImmutableSortedDictionary<string, string>.Empty);
        var two = PolicyMutant.ReadWithoutTheUnread(after, ImmutableSortedDictionary<string, string>.Empty);
        return one.IsSuccess && two.IsSuccess
            && PolicyDifference.Between(one.Policy, two.Policy, Options) is { Standing: DifferenceStanding.Proved, DecidesTheSame: true, AsWritten.IsEmpty: true };
    }

    /// <summary>The policy with an output for each value of a derived determinant by which its profile is looked up.</summary>
    private static JsonObject Showing(JsonObject json, TieringPolicy policy)
    {
        var number = 0;
        foreach (var key in policy.Profile.SelectMany(p => p.By).Select(k => k.Determinant).OfType<Determinant>().Distinct().Where(d => policy.Derived.Any(one => one.Output == d)))
        {
            foreach (var value in key.Values)
            {
                Show(json, ++number, new JsonObject { ["determinant"] = key.Id, ["is"] = value.Id });
            }
        }

        return json;
    }

    private static void Show(JsonObject json, int number, JsonObject when)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"shown-{number}");
        (json["outputs"] ??= new JsonArray()).AsArray().Add((JsonNode)new JsonObject { ["id"] = id, ["title"] = id });
        json["rules"]!.AsArray().Add((JsonNode)new JsonObject
        {
            ["id"] = id,
            ["title"] = id,
            ["when"] = when,
            ["output"] = id,
            ["cite"] = new JsonArray(json["sources"]![0]!["id"]!.DeepClone()),
        });
    }

    /// <summary>The policy with no other rules than its protected floors; <see langword="null"/> where it has none.</summary>
    private static JsonObject? Protected(JsonObject json)
    {
        var rules = json["rules"]!.AsArray();
        rules.RemoveAll(rule => rule!["protected"]?.GetValue<bool>() is not true);
        foreach (var scale in json["scales"]!.AsArray())
        {
            // Nothing lies below the lowest level, so a floor there protects nothing.
            scale!["default"] = scale["levels"]![0]!["id"]!.GetValue<string>();
        }

        return rules.Count > 0 ? json : null;
    }
}
