using System.Collections.Immutable;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Assurance.Analysis;

/// <summary>The findings of an analysis while it goes on.</summary>
internal sealed class FindingList(TieringPolicy policy, bool isProved)
{
    private readonly PolicyLines _lines = new(policy);
    private readonly List<PolicyFinding> _all = [];

    /// <summary>Whether what is found is proved.</summary>
    public bool IsProved => isProved;

    /// <summary>By code, and of one code in the order in which they were found.</summary>
    public ImmutableArray<PolicyFinding> All => [.. _all.OrderBy(f => f.Code, StringComparer.Ordinal)];

    public void Add(PolicyFinding finding) => _all.Add(finding);

    /// <summary>The places of rules.</summary>
    public ImmutableArray<FindingPlace> Of(params IEnumerable<PolicyRule> rules) => [.. rules.Select(r => At(r.Pointer, r.Layer))];

    public FindingPlace At(string pointer, string layer = PolicyLayer.National) => _lines.At(pointer, layer);

    /// <summary>The place of a parameter of a policy that is one file.</summary>
    public FindingPlace OfParameter(PolicyParameter parameter) => At($"/parameters/{FactValue.NumberText(policy.Parameters.IndexOf(parameter))}");

    /// <summary>The place of the part that has a condition of its own, which stands under <c>when</c>.</summary>
    public FindingPlace Around(Condition when) =>
        At(when.Pointer.EndsWith("/when", StringComparison.Ordinal) ? when.Pointer[..^"/when".Length] : when.Pointer);

    /// <summary>A finding about rules.</summary>
    public void Add(string code, FindingSeverity severity, string message, ImmutableArray<PolicyRule> rules, Scale? scale, TieringCase? witness) =>
        Add(new PolicyFinding
        {
            Code = code,
            Severity = severity,
            Message = message,
            Rules = rules,
            Scale = scale,
            Places = Of(rules),
            Witness = witness,
            IsProved = isProved,
        });

    /// <summary>A finding about another part.</summary>
    public void Add(string code, FindingSeverity severity, string message, string part, FindingPlace? place, TieringCase? witness, Scale? scale = null) =>
        Add(new PolicyFinding
        {
            Code = code,
            Severity = severity,
            Message = message,
            Part = part,
            Scale = scale,
            Places = place is null ? [] : [place],
            Witness = witness,
            IsProved = isProved,
        });
}
