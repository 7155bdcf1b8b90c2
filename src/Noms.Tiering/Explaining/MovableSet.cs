using System.Collections.Immutable;
using Noms.Tiering.Deciding;

namespace Noms.Tiering.Explaining;

/// <summary>The determinants of a case that a search may move.</summary>
internal sealed class MovableSet
{
    private readonly Movable?[] _inputs;
    private readonly Movable?[] _lists;

    /// <summary>Makes it of a case that stands in a workspace.</summary>
    public MovableSet(CompiledPolicy policy, Workspace workspace, TieringCase tieringCase, CounterfactualOptions options, ValueLine[] lines, Func<ListVariable, ElementKinds> kinds)
    {
        _inputs = new Movable?[policy.Inputs.Length];
        _lists = new Movable?[policy.Lists.Length];
        var all = ImmutableArray.CreateBuilder<Movable>();
        var left = ImmutableArray.CreateBuilder<Determinant>();
        foreach (var (order, use) in policy.Policy.Reads.Index())
        {
            var fact = tieringCase.FactOf(use.Determinant);
            if (fact is not null ? use.Determinant.IsUnchangeable && !options.IncludeUnchangeable : !options.IncludeRecording)
            {
                continue;
            }

            if (use.Determinant.Kind != DeterminantKind.List)
            {
                var input = Array.FindIndex(policy.Inputs, i => i.Use == use);
                _inputs[input] = Add(new InputMovable(lines[input], order, fact));
                continue;
            }

            var list = Array.Find(policy.Lists, l => l.Use == use)!;
            if (list.Tests.Length == 0)
            {
                continue;
            }

            var witnesses = list.Space.Count > 0 ? new ListWitnesses(list, fact?.Value.AsList(), kinds(list)) : null;
            if (witnesses is { IsWhole: true })
            {
                _lists[list.Index] = Add(new ListMovable(list, order, fact, workspace, witnesses));
            }
            else
            {
                left.Add(use.Determinant);
            }
        }

        All = all.ToImmutable();
        LeftOut = left.ToImmutable();
        var linked = policy.Recorded.Select(r => r.Determinant)
            .Concat(policy.Fallbacks.SelectMany(f => f.InputIndexes).Select(i => policy.Inputs[i].Use.Determinant))
            .ToHashSet();
        Linked = [.. All.Where(m => m.IsMissing && linked.Contains(m.Determinant))];

        Movable? Add(Movable movable)
        {
            if (movable.Moves.Count == 0)
            {
                return null;
            }

            all.Add(movable);
            return movable;
        }
    }

    /// <summary>All of them, in policy order.</summary>
    public ImmutableArray<Movable> All { get; }

    /// <summary>Of those the missing ones for which it matters whether they are recorded at all, whatever their value.</summary>
    public ImmutableArray<Movable> Linked { get; }

    /// <summary>Lists of which no change can be looked at, because there are too many.</summary>
    public ImmutableArray<Determinant> LeftOut { get; }

    public Movable? OfInput(int index) => _inputs[index];

    public Movable? OfList(int index) => _lists[index];
}
