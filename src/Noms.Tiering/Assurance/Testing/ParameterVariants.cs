using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Noms.Tiering.Policies;
using Noms.Tiering.Policies.Reading;
using JsonValue = Noms.Tiering.Policies.Reading.JsonValue;

namespace Noms.Tiering.Assurance;

/// <summary>A policy with parameters set as an area would set them, each set of values read once.</summary>
internal sealed class ParameterVariants(TieringPolicy policy)
{
    private readonly Dictionary<string, PolicyReadResult> _made = new(StringComparer.Ordinal);

    public TieringPolicy Policy => policy;

    /// <summary>The policy with the parameters that a case sets, and those as JSON; no policy, with a fault, where it does not take them.</summary>
    public (TieringPolicy? Policy, ImmutableSortedDictionary<string, string> Parameters) Read(JsonValue? value, FaultList faults)
    {
        var none = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
        if (value is null)
        {
            return (policy, none);
        }

        if (PolicyObject.Open(value, faults, "`parameters`") is not { } part)
        {
            return (null, none);
        }

        var isKnown = true;
        foreach (var member in part.Value.Members.Where(m => policy.Parameters.All(p => p.Id != m.Name)))
        {
            isKnown = false;
            faults.Add(
                FaultCodes.UnknownParameter, member, $"the policy has no parameter `{JsonFault.Short(member.Name)}`{faults.Hint(member.Name, policy.Parameters.Select(p => p.Id))}");
        }

        var set = part.Value.Members.ToImmutableSortedDictionary(m => m.Name, m => Encoding.UTF8.GetString(CanonicalForm.Bytes(m.Value)), StringComparer.Ordinal);
        if (!isKnown || set.IsEmpty)
        {
            return (isKnown ? policy : null, set);
        }

        if (policy.Text.IsEmpty)
        {
            faults.Add(PolicyCaseFaults.ParametersRefused, value, "a policy with an overlay has its parameters from the overlay, and a case cannot set them");
            return (null, set);
        }

        var key = string.Join('\n', set.Select(p => $"{p.Key} {p.Value}"));
        if (!_made.TryGetValue(key, out var result))
        {
            _made.Add(key, result = With(Json(policy), set));
        }

        if (!result.IsSuccess)
        {
            faults.Add(PolicyCaseFaults.ParametersRefused, value, $"the policy does not take these parameters: {result.Diagnostics[0].Message}");
        }

        return (result.IsSuccess ? result.Policy : null, set);
    }

    /// <summary>The text of a policy as JSON, parsed anew.</summary>
    public static JsonObject Json(TieringPolicy policy) =>
        JsonNode.Parse(policy.Text.Span.StartsWith("\uFEFF"u8) ? policy.Text.Span[3..] : policy.Text.Span)!.AsObject();

    /// <summary>The same without its exceptions, which decide nothing, and name rules that a change may take away.</summary>
    public static JsonObject WithoutExceptions(TieringPolicy policy)
    {
        var json = Json(policy);
        json.Remove("exceptions");
        return json;
    }

    /// <summary>A policy as JSON, read with parameters set.</summary>
    /// <param name="json">The policy; it is changed.</param>
    /// <param name="parameters">By id, the value as JSON.</param>
    public static PolicyReadResult With(JsonObject json, ImmutableSortedDictionary<string, string> parameters)
    {
        foreach (var parameter in parameters.IsEmpty ? [] : json["parameters"]!.AsArray().Select(p => p!.AsObject()))
        {
            if (parameters.TryGetValue(parameter["id"]!.GetValue<string>(), out var value))
            {
                parameter["value"] = JsonNode.Parse(value);
            }
        }

        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            json.WriteTo(writer);
        }

        return PolicyReader.Read(buffer.WrittenSpan);
    }
}
