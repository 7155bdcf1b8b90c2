using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Assurance;

/// <summary>A policy with one change to what it decides.</summary>
/// <remarks>Immutable.</remarks>
public sealed class PolicyMutant
{
    private readonly Func<JsonObject> _make;

    internal PolicyMutant(string pointer, string change, string within, Func<JsonObject> make)
    {
        Pointer = pointer;
        Change = change;
        Within = within;
        _make = make;
    }

    /// <summary>A JSON pointer to the place in the policy file, such as <c>/rules/4/floor</c>.</summary>
    public string Pointer { get; }

    /// <summary>What was changed there, such as <c>"4" -&gt; "3"</c> or <c>drop</c>.</summary>
    public string Change { get; }

    /// <summary>The nearest id around the place, such as that of the rule; empty where there is none.</summary>
    public string Within { get; }

    /// <summary>The place and the change, such as <c>/rules/4/floor: "4" -&gt; "3"</c>; unique among the mutants of a policy.</summary>
    public string Name => $"{Pointer}: {Change}";

    /// <summary>The changed policy, or why it is none: a change may make what no policy may be. What nothing reads any more has left <c>reads</c>.</summary>
    public PolicyReadResult Read() => Read(ImmutableSortedDictionary<string, string>.Empty);

    /// <summary>The changed policy with parameters set, each value as JSON.</summary>
    internal PolicyReadResult Read(ImmutableSortedDictionary<string, string> parameters) => ReadWithoutTheUnread(_make(), parameters);

    /// <summary>The changed policy as JSON, made anew.</summary>
    internal JsonObject Json() => _make();

    /// <summary>A policy as JSON, of which what nothing reads leaves <c>reads</c>.</summary>
    internal static PolicyReadResult ReadWithoutTheUnread(JsonObject json, ImmutableSortedDictionary<string, string> parameters)
    {
        var result = ParameterVariants.With(json, parameters);
        if (result.IsSuccess || result.Diagnostics.Any(d => d.Code != Policies.Reading.FaultCodes.ReadByNothing))
        {
            return result;
        }

        foreach (var diagnostic in result.Diagnostics)
        {
            json["reads"]!.AsObject().Remove(diagnostic.Pointer[(diagnostic.Pointer.LastIndexOf('/') + 1)..]);
        }

        return ParameterVariants.With(json, ImmutableSortedDictionary<string, string>.Empty);
    }

    /// <summary>The name with the nearest id.</summary>
    public override string ToString() => Within.Length == 0 ? Name : $"{Name} (in {Within})";
}
