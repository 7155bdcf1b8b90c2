using System.Text.Json.Nodes;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Assurance;

/// <summary>Every mutant of a policy: one change each to what it decides. Titles, citations and the like are left alone.</summary>
internal sealed class MutantMaker
{
    private readonly MutantDraft _draft;
    private readonly MutantSteps _steps;
    private readonly ConditionMutants _conditions;

    private MutantMaker(JsonObject json, TieringPolicy policy)
    {
        _draft = new(json);
        _steps = new(policy);
        _conditions = new(_draft, _steps);
    }

    public static IReadOnlyList<PolicyMutant> Of(JsonObject json, TieringPolicy policy)
    {
        var mutants = new MutantMaker(json, policy);
        return
        [
            .. mutants.Scales(),
            .. mutants.Parameters(),
            .. new ReadingMutants(mutants._draft, mutants._steps).All(),
            .. new DerivedMutants(mutants._draft, mutants._steps, mutants._conditions).All(),
            .. mutants.Conditional("statuses"),
            .. mutants.Conditional("invalid"),
            .. new RuleMutants(mutants._draft, mutants._steps, mutants._conditions).All(),
            .. new AdjustmentMutants(mutants._draft, mutants._steps, mutants._conditions).All(),
            .. mutants.Rest(),
        ];
    }

    private IEnumerable<PolicyMutant> Scales() => _draft.Root["scales"]!.AsArray().Select(s => s!.AsObject()).SelectMany(scale =>
    {
        var model = _steps.Policy.Scales.Single(s => s.Id == scale["id"]!.GetValue<string>());
        return MutantSteps.Moved(model, scale["default"]).Select(level => _draft.Set(scale, "default", level))
            .Append(_draft.Set(scale, "missingGives", model.MissingGivesHighest ? "lowest" : "highest"));
    });

    private IEnumerable<PolicyMutant> Parameters() => (_draft.Root["parameters"]?.AsArray() ?? []).Select(p => p!.AsObject()).SelectMany(parameter =>
    {
        var model = _steps.Policy.Parameters.Single(p => p.Id == parameter["id"]!.GetValue<string>());
        var value = parameter["value"]!;
        return model.Kind == ParameterKind.List
            ? Enumerable.Range(0, value.AsArray().Count).Select(i => _draft.Drop(value.AsArray(), i))
            : (model.Kind switch
            {
                ParameterKind.Level => MutantSteps.Moved(model.Level!.Scale, value),
                ParameterKind.Choice => MutantSteps.Moved(model.Of!, value),
                _ => MutantSteps.Moved(value.AsValue(), StepOf(model.Id)),
            }).Select(moved => _draft.Set(parameter, "value", moved));
    });

    private IEnumerable<PolicyMutant> Conditional(string part)
    {
        var all = _draft.Root[part]?.AsArray() ?? [];
        return
        [
            .. Enumerable.Range(0, all.Count).Select(i => _draft.Drop(all, i)),
            .. part == "statuses" ? Enumerable.Range(0, Math.Max(0, all.Count - 1)).Select(i => _draft.SwapWithNext(all, i)) : [],
            .. all.SelectMany(s => _conditions.Of(s!["when"])),
        ];
    }

    private IEnumerable<PolicyMutant> Rest()
    {
        var suffixes = _draft.Root["label"]?["suffixes"]?.AsArray() ?? [];
        return
        [
            .. _draft.Root["availability"] is null ? [] : new[] { _draft.Set(_draft.Root, "availability", null) },
            .. Enumerable.Range(0, suffixes.Count).Select(i => _draft.Drop(suffixes, i)),
            .. suffixes.SelectMany(s => _conditions.Of(s!["when"])),
        ];
    }

    /// <summary>One step of the finest determinant that is compared with a parameter; 1 where it is compared with counts alone.</summary>
    private decimal StepOf(string parameterId)
    {
        var steps = new List<decimal>();
        Collect(_draft.Root, null);
        return steps.DefaultIfEmpty(1).Min();

        void Collect(JsonNode? node, string? determinant)
        {
            if (node is JsonArray array)
            {
                foreach (var element in array)
                {
                    Collect(element, determinant);
                }
            }
            else if (node is JsonObject owner)
            {
                if (owner["parameter"] is JsonValue named && named.ToString() == parameterId && determinant is not null)
                {
                    steps.Add(_steps.Determinant(determinant).Resolution ?? 1);
                }

                var below = (owner["determinant"] ?? owner["of"]) is JsonValue id && owner["kind"] is null ? id.ToString() : determinant;
                foreach (var (_, value) in owner)
                {
                    Collect(value, below);
                }
            }
        }
    }
}
