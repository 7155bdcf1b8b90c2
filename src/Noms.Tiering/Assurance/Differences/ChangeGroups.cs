using System.Collections.Immutable;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Assurance.Differences;

/// <summary>Finds which parts of two policies differ, and puts together those that are one change: rules of one factor, all that one parameter moves.</summary>
internal sealed class ChangeGroups
{
    /// <summary>The most changes that are told one by one; what is left is told as one.</summary>
    private const int Most = 40;

    private readonly PolicyPair _pair;
    private readonly List<PolicyPart> _left;

    private ChangeGroups(PolicyPair pair)
    {
        _pair = pair;
        _left = [.. Parts(pair).Distinct().Where(IsChanged).OrderBy(p => p.Kind)];
    }

    public static ImmutableArray<ChangeGroup> Of(PolicyPair pair) => new ChangeGroups(pair).Make();

    private static IEnumerable<PolicyPart> Parts(PolicyPair pair)
    {
        var sides = new[] { pair.Before, pair.After };
        return sides.SelectMany(s => s.Policy.Statuses.Select(one => new PolicyPart(PolicyPartKind.Status, one.Id)))
            .Concat(sides.SelectMany(s => s.Policy.InvalidData.Select(one => new PolicyPart(PolicyPartKind.InvalidData, one.Id))))
            .Concat(pair.Scales.Select(id => new PolicyPart(PolicyPartKind.Scale, id)))
            .Concat(pair.Before.Uses.Keys.Where(id => pair.After.Uses.ContainsKey(id) && !pair.Scales.IsEmpty).Select(id => new PolicyPart(PolicyPartKind.MissingFact, id)))
            .Concat(pair.Before.Derived.Values.Where(d => pair.NameOf(d.Output, false) == "d:" + d.Id).Select(d => new PolicyPart(PolicyPartKind.Derived, d.Id)))
            .Concat(sides.SelectMany(s => s.Policy.Rules.Where(r => s.Rules.ContainsKey(r.Id)).Select(r => new PolicyPart(PolicyPartKind.Rule, r.Id))))
            .Concat(sides.SelectMany(s => s.Suffixes.Select(one => new PolicyPart(PolicyPartKind.Suffix, one.Text))));
    }

    private bool IsChanged(PolicyPart part) => _pair.DefinitionOf(part, false, false) != _pair.DefinitionOf(part, true, false);

    private ImmutableArray<ChangeGroup> Make()
    {
        var groups = new List<ChangeGroup>();
        groups.AddRange(Statuses());
        groups.AddRange(Take(p => p.Kind == PolicyPartKind.InvalidData).Select(p => new ChangeGroup(PolicyChangeKind.InvalidData, Reason(p.Id), [p])));
        groups.AddRange(Scales());
        groups.AddRange(Take(p => p.Kind == PolicyPartKind.MissingFact)
            .GroupBy(p => (_pair.DefinitionOf(p, false, false), _pair.DefinitionOf(p, true, false)))
            .Select(g => new ChangeGroup(PolicyChangeKind.MissingFact, string.Join(" and ", g.Select(p => TitleOf(p.Id))), [.. g])));
        groups.AddRange(OfParameters());
        groups.AddRange(Take(p => p.Kind == PolicyPartKind.Derived).Select(p => new ChangeGroup(PolicyChangeKind.Derived, _pair.After.Derived[p.Id].Title, [p])));
        groups.AddRange(Take(p => p.Kind == PolicyPartKind.Rule).GroupBy(p => FactorOf(p)?.Id ?? "\0" + p.Id)
            .Select(g => new ChangeGroup(PolicyChangeKind.Rules, FactorOf(g.First())?.Title ?? Rule(g.First().Id).Title, [.. g])));
        groups.AddRange(Take(p => p.Kind == PolicyPartKind.Suffix).Select(p => new ChangeGroup(PolicyChangeKind.Label, $"suffix {p.Id} of the label", [p])));
        return groups.Count <= Most
            ? [.. groups]
            : [.. groups.Take(Most), new ChangeGroup(PolicyChangeKind.Rules, "all other changes", [.. groups.Skip(Most).SelectMany(g => g.Parts)])];
    }

    private List<PolicyPart> Take(Func<PolicyPart, bool> isSuch)
    {
        var taken = _left.Where(isSuch).ToList();
        _left.RemoveAll(taken.Contains);
        return taken;
    }

    /// <summary>Each by itself, unless those that both have stand in another order: then they are one change.</summary>
    private IEnumerable<ChangeGroup> Statuses()
    {
        var before = _pair.Before.Policy.Statuses.Select(s => s.Id).ToList();
        var after = _pair.After.Policy.Statuses.Select(s => s.Id).ToList();
        if (before.Where(after.Contains).SequenceEqual(after.Where(before.Contains), StringComparer.Ordinal))
        {
            return Take(p => p.Kind == PolicyPartKind.Status).Select(p => new ChangeGroup(PolicyChangeKind.Status, Status(p.Id), [p]));
        }

        Take(p => p.Kind == PolicyPartKind.Status);
        return [new ChangeGroup(PolicyChangeKind.Status, "statuses and their order", [.. before.Union(after).Select(id => new PolicyPart(PolicyPartKind.Status, id))])];
    }

    /// <summary>Where the levels of a scale are others, all that proposes them goes with it.</summary>
    private List<ChangeGroup> Scales()
    {
        var groups = new List<ChangeGroup>();
        foreach (var part in Take(p => p.Kind == PolicyPartKind.Scale))
        {
            var rules = _pair.HasSameLevels(part.Id) ? [] : Take(p => p.Kind == PolicyPartKind.Rule && IsOn(p.Id, part.Id));
            groups.Add(new ChangeGroup(PolicyChangeKind.Scale, _pair.After.Scales[part.Id].Title, [part, .. rules]));
        }

        // Every rule of such a scale goes over with it, the unchanged ones too, since their levels are the scale's.
        return [.. groups.Select(g => _pair.HasSameLevels(g.Parts[0].Id) ? g : g with { Parts = [.. g.Parts.Union(RulesOn(g.Parts[0].Id))] })];
    }

    private bool IsOn(string rule, string scale) => new[] { _pair.Before, _pair.After }.Any(s => s.Rules.TryGetValue(rule, out var one) && one.Proposal.Scale?.Id == scale);

    private IEnumerable<PolicyPart> RulesOn(string scale) =>
        _pair.Before.Rules.Keys.Concat(_pair.After.Rules.Keys).Where(id => IsOn(id, scale)).Select(id => new PolicyPart(PolicyPartKind.Rule, id));

    /// <summary>Parts that differ in nothing but the values of parameters. Parameters that one part names go together.</summary>
    private IEnumerable<ChangeGroup> OfParameters()
    {
        var groups = new List<(HashSet<string> Parameters, List<PolicyPart> Parts)>();
        foreach (var part in Take(p => _pair.DefinitionOf(p, false, true) == _pair.DefinitionOf(p, true, true) && p.Kind != PolicyPartKind.MissingFact))
        {
            var parameters = ParameterUses.Of(_pair.After, part).Where(id => ValueOf(id, false) != ValueOf(id, true)).ToHashSet(StringComparer.Ordinal);
            var parts = new List<PolicyPart> { part };
            foreach (var other in groups.Where(g => g.Parameters.Overlaps(parameters)).ToList())
            {
                groups.Remove(other);
                parameters.UnionWith(other.Parameters);
                parts.InsertRange(0, other.Parts);
            }

            groups.Add((parameters, parts));
        }

        var order = _pair.After.Policy.Parameters.Select(p => p.Id).ToList();
        return groups.Select(g => (Ids: g.Parameters.OrderBy(order.IndexOf).ToImmutableArray(), g.Parts)).OrderBy(g => order.IndexOf(g.Ids.FirstOrDefault() ?? ""))
            .Select(g => new ChangeGroup(PolicyChangeKind.Parameter, string.Join(" and ", g.Ids.Select(ParameterTitle)), [.. g.Parts]) { Parameters = g.Ids });
    }

    private string? ValueOf(string parameter, bool isAfter) => _pair.Side(isAfter).Policy.Parameters.FirstOrDefault(p => p.Id == parameter)?.ValueText;

    private string ParameterTitle(string id) => _pair.After.Policy.Parameters.FirstOrDefault(p => p.Id == id)?.Title ?? id;

    private PolicyRule Rule(string id) => _pair.After.Rules.GetValueOrDefault(id) ?? _pair.Before.Rules[id];

    private PolicyFactor? FactorOf(PolicyPart rule) => Rule(rule.Id).Factor;

    private string TitleOf(string determinant) => Tracing.PhraseText.Title(_pair.After.Uses[determinant].Determinant);

    private string Status(string id) => _pair.After.Policy.Statuses.Concat(_pair.Before.Policy.Statuses).First(s => s.Id == id).Title;

    private string Reason(string id) => _pair.After.Policy.InvalidData.Concat(_pair.Before.Policy.InvalidData).First(i => i.Id == id).Reason;
}
