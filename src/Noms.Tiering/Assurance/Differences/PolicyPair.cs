using System.Collections.Immutable;

namespace Noms.Tiering.Assurance.Differences;

/// <summary>Two policies side by side, their parts matched by id.</summary>
internal sealed class PolicyPair
{
    private readonly Dictionary<string, Determinant> _ofCase = new(StringComparer.Ordinal);

    public PolicyPair(TieringPolicy before, TieringPolicy after)
    {
        var scales = before.Scales.Select(s => s.Id).Intersect(after.Scales.Select(s => s.Id)).ToHashSet(StringComparer.Ordinal);
        Before = new PolicySide(before, scales, "<");
        After = new PolicySide(after, scales, ">");
        Scales = [.. before.Scales.Select(s => s.Id).Where(scales.Contains)];
        Outputs = [.. before.Outputs.Concat(after.Outputs).Select(o => o.Id).Distinct(StringComparer.Ordinal)];
        foreach (var determinant in before.Reads.Concat(after.Reads).Select(u => u.Determinant))
        {
            _ofCase.TryAdd(determinant.Id, determinant);
        }

        Unlike =
        [
            .. before.Reads.Select(u => u.Determinant).Where(
                d => After.Uses.TryGetValue(d.Id, out var use) && use.Determinant != d && !IsDeclaredAlike(d, use.Determinant)).Select(d => d.Id),
        ];
    }

    public PolicySide Before { get; }

    public PolicySide After { get; }

    /// <summary>The ids of the scales that both have.</summary>
    public ImmutableArray<string> Scales { get; }

    /// <summary>The ids of the outputs that either has.</summary>
    public ImmutableArray<string> Outputs { get; }

    /// <summary>The ids of determinants that the two declare in ways that no one case can have.</summary>
    public ImmutableArray<string> Unlike { get; }

    /// <summary>The determinants of the case that either reads, each once.</summary>
    public IEnumerable<Determinant> OfCase => _ofCase.Values;

    public PolicySide Side(bool isAfter) => isAfter ? After : Before;

    public string NameOf(Determinant determinant, bool isAfter) => Side(isAfter).NameOf(determinant, Side(!isAfter));

    /// <summary>Whether the levels of a scale that both have are the same, in the same order.</summary>
    public bool HasSameLevels(string scale) =>
        Before.Scales[scale].Levels.Select(l => l.Id).SequenceEqual(After.Scales[scale].Levels.Select(l => l.Id), StringComparer.Ordinal);

    /// <summary>A determinant of the case, or a field of one, as the one object that stands for it in both.</summary>
    public Determinant Shared(Determinant determinant)
    {
        if (determinant.Ordinal >= 0)
        {
            return determinant;
        }

        if (_ofCase.TryGetValue(determinant.Id, out var shared) && shared.Kind == determinant.Kind)
        {
            return shared;
        }

        foreach (var list in After.Policy.Reads.Select(u => u.Determinant).Where(d => d.Kind == DeterminantKind.List))
        {
            if (FieldIn(list, _ofCase[list.Id], determinant) is { } field)
            {
                return field;
            }
        }

        return determinant;
    }

    /// <summary>What a part says, as one text; <see langword="null"/> where the policy does not have it.</summary>
    public string? DefinitionOf(PolicyPart part, bool isAfter, bool isSymbolic)
    {
        var side = Side(isAfter);
        var writer = new DefinitionWriter(d => NameOf(d, isAfter), isSymbolic);
        switch (part.Kind)
        {
            case PolicyPartKind.Rule:
                return side.Rules.TryGetValue(part.Id, out var rule) ? writer.Condition(rule.When).Proposal(rule.Proposal).ToString() : null;
            case PolicyPartKind.Derived:
                return side.Derived.TryGetValue(part.Id, out var derived) ? DerivedDefinition.Write(writer, derived).ToString() : null;
            case PolicyPartKind.Scale:
                return side.Scales.TryGetValue(part.Id, out var scale)
                    ? writer.Words(scale.Levels.Select(l => l.Id)).Word(scale.Default.Id).Word(scale.MissingGivesHighest ? "highest" : "lowest").ToString()
                    : null;
            case PolicyPartKind.MissingFact:
                return side.Uses.TryGetValue(part.Id, out var use) ? MissingFactText.Of(use) : null;
            default:
                return side.ConditionOf(part) is { } condition ? writer.Condition(condition).ToString() : null;
        }
    }

    private static bool IsDeclaredAlike(Determinant one, Determinant other) =>
        PolicySide.HasTheShapeOf(one, other) && one.Minimum == other.Minimum && one.Maximum == other.Maximum;

    private static Determinant? FieldIn(Determinant list, Determinant shared, Determinant wanted)
    {
        for (var field = 0; field < list.Fields.Length; field++)
        {
            if (list.Fields[field] == wanted)
            {
                return shared.Fields[field];
            }

            if (FieldIn(list.Fields[field], shared.Fields[field], wanted) is { } found)
            {
                return found;
            }
        }

        return null;
    }
}
