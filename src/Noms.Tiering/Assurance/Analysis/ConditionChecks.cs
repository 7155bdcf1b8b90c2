using System.Collections.Immutable;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Assurance.Analysis;

/// <summary>Parts of conditions that others imply, and branches and conditions of derived determinants that never hold.</summary>
internal sealed class ConditionChecks(PolicyWalk walk)
{
    public void Run()
    {
        foreach (var owned in OwnedCondition.Of(walk.Policy).Where(o => !IsUnsure(o)))
        {
            Check(owned, owned.Condition);
        }

        foreach (var derived in walk.Policy.Derived)
        {
            if (derived is FirstDeterminant first)
            {
                if (!(walk.Open.IsBesideLevels(first.Output) && first.Branches.Any(b => walk.Open.Has(b.When))))
                {
                    CheckBranches(first);
                }
            }
            else
            {
                CheckHolds(derived);
            }

            if (derived is ElementCountDeterminant elements)
            {
                new ElementParts(elements.List, elements.Such, (part, isAll) =>
                    Add(new OwnedCondition(elements.Such, $"`{derived.Id}`", null, null, derived.Output, PolicyLayer.National), part, isAll, null)).Check();
            }
        }
    }

    /// <summary>Whether with something missing a part may matter that every value would make needless; a level is exact there, and what comes about beside it is not.</summary>
    private bool IsUnsure(OwnedCondition owned) => owned.Derived is { } derived
        ? walk.Open.IsBesideLevels(derived) && walk.Open.Has(owned.Condition)
        : owned.Rule is not { Proposal.Scale: not null } && walk.Open.IsUnsure(owned.Condition);

    private void Check(OwnedCondition owned, Condition condition)
    {
        switch (condition)
        {
            case AllCondition all:
                CheckParts(owned, all.Conditions, isAll: true);
                break;
            case AnyCondition any:
                CheckParts(owned, any.Conditions, isAll: false);
                break;
            case NotCondition not:
                Check(owned, not.Condition);
                break;
            case SomeTest some:
                new ElementParts(some.Determinant, some.Such, (part, isAll) => Add(owned, part, isAll, walk.Witness(walk.Space.MetBy(some)))).Check();
                break;
        }
    }

    private void CheckParts(OwnedCondition owned, ImmutableArray<Condition> parts, bool isAll)
    {
        foreach (var part in parts)
        {
            Check(owned, part);
        }

        // From the last to the first, so that of two that say the same the later is the needless one.
        var space = walk.Space;
        var kept = parts;
        // What the reader added says nothing of the policy.
        foreach (var part in parts.Reverse().Where(p => p.Pointer.Length > 0))
        {
            var others = kept.Remove(part);
            if (others.IsEmpty)
            {
                break;
            }

            var one = space.MetBy(part);
            var rest = space.MetBy(isAll ? new AllCondition(others) : new AnyCondition(others));
            if (isAll ? space.Implies(rest, one) : space.Implies(one, rest))
            {
                kept = others;
                Add(owned, part, isAll, walk.Witness(isAll ? rest : one));
            }
        }
    }

    private void CheckBranches(FirstDeterminant first)
    {
        var space = walk.Space;
        var before = space.Store.Terminal(0);
        foreach (var branch in first.Branches)
        {
            var when = space.MetBy(branch.When);
            if (!space.CanBe(space.Both(when, space.Not(before))))
            {
                Add(
                    FindingCodes.BranchNeverTaken,
                    FindingSeverity.Error,
                    space.CanBe(when)
                        ? $"a branch of `{first.Id}` is never taken, for wherever its condition is met a branch before it is taken: {branch.When}"
                        : $"a branch of `{first.Id}` is never taken, for its condition can be met in no case: {branch.When}",
                    first,
                    branch.When,
                    walk.Witness(when));
            }

            before = space.Either(before, when);
        }
    }

    private void CheckHolds(DerivedDeterminant derived)
    {
        foreach (var condition in Deciding.CutCollector.Own(derived).Where(c => !walk.Space.CanBe(walk.Space.MetBy(c))))
        {
            Add(FindingCodes.BranchNeverTaken, FindingSeverity.Error, $"a condition of `{derived.Id}` can be met in no case: {condition}", derived, condition, null);
        }
    }

    private void Add(string code, FindingSeverity severity, string message, DerivedDeterminant derived, Condition at, TieringCase? witness) =>
        walk.Findings.Add(new PolicyFinding
        {
            Code = code,
            Severity = severity,
            Message = message,
            Determinant = derived.Output,
            Places = [walk.Findings.At(at.Pointer.Length > 0 ? at.Pointer : derived.Pointer)],
            Witness = witness,
            IsProved = walk.Findings.IsProved,
        });

    private void Add(OwnedCondition owned, Condition part, bool isAll, TieringCase? witness) =>
        walk.Findings.Add(new PolicyFinding
        {
            Code = FindingCodes.PartNeverMatters,
            Severity = FindingSeverity.Warning,
            Message = isAll
                ? $"a part of {owned.Owner} never matters, for wherever the others are met it is too: {part}"
                : $"a part of {owned.Owner} never matters, for wherever it is met another is too: {part}",
            Rules = owned.Rule is null ? [] : [owned.Rule],
            Part = owned.Part,
            Determinant = owned.Derived,
            Places = [walk.Findings.At(part.Pointer, owned.Layer)],
            Witness = witness,
            IsProved = walk.Findings.IsProved,
        });
}
