using System.Collections.Immutable;

namespace Noms.Tiering.Policies.Reading;

/// <summary>Reads a test of a choice, which must be able to hold and to fail.</summary>
internal sealed class ChoiceTests(PolicyDraft draft)
{
    private readonly FaultList _faults = draft.Faults;
    private readonly Stated _stated = new(draft);

    public Condition? Read(PolicyObject test, string form, Determinant choice) => form switch
    {
        "is" or "isNot" => Is(test, form, choice),
        "in" => In(test, choice),
        _ => Between(test, choice),
    };

    private ChoiceTest? Is(PolicyObject test, string form, Determinant choice)
    {
        if (_stated.Choice(test.Find(form)!, choice) is not var (index, parameter))
        {
            return null;
        }

        var met = form == "is" ? Range(choice, index, index + 1) : Range(choice, 0, choice.Values.Length).RemoveAt(index);
        return Make(test, choice, met, parameter, test.Find(form)!);
    }

    private ChoiceTest? In(PolicyObject test, Determinant choice)
    {
        var value = test.Find("in")!;
        if (!Stated.IsParameter(value))
        {
            var items = Scalars.Some(value, _faults);
            var named = Members.Read(items, choice, _faults);
            return items.Count > 0 && named.Length == items.Count ? Make(test, choice, InOrder(choice, named), null, value) : null;
        }

        // What a parameter's list holds is the area's to say, so it may hold none of the values or all.
        return _stated.Parameter(value, ParameterKind.List) is { } parameter && _stated.Fits(parameter, choice, value)
            ? new ChoiceTest(choice, InOrder(choice, parameter.Members), parameter: parameter) { Pointer = test.Value.Pointer }
            : null;
    }

    private Condition? Between(PolicyObject test, Determinant choice)
    {
        var from = test.Find("atLeast");
        var to = test.Find("below");
        if (!choice.IsOrdered)
        {
            _faults.Add(FaultCodes.NotOrdered, from ?? to!, $"the values of `{choice.Id}` have no order; use `in`");
            return null;
        }

        var atLeast = from is null ? null : _stated.Choice(from, choice);
        var below = to is null ? null : _stated.Choice(to, choice);
        if ((from is not null && atLeast is null) || (to is not null && below is null))
        {
            return null;
        }

        if (atLeast?.Index >= below?.Index)
        {
            _faults.Add(FaultCodes.CannotHold, from!, "`atLeast` is not below `below`, so the test cannot hold");
            return null;
        }

        if (atLeast is var (low, lowParameter) && below is var (high, highParameter) && lowParameter is not null && highParameter is not null)
        {
            // A test names one parameter; two that must both hold mean the same.
            return new AllCondition(
            [
                Make(test, choice, Range(choice, low, choice.Values.Length), lowParameter, from!, atLeast: choice.Values[low].Id),
                Make(test, choice, Range(choice, 0, high), highParameter, to!, below: choice.Values[high].Id),
            ])
            { Pointer = test.Value.Pointer };
        }

        return Make(
            test,
            choice,
            Range(choice, atLeast?.Index ?? 0, below?.Index ?? choice.Values.Length),
            atLeast?.Parameter ?? below?.Parameter,
            from ?? to!,
            atLeast is { } lower ? choice.Values[lower.Index].Id : null,
            below is { } upper ? choice.Values[upper.Index].Id : null);
    }

    private ChoiceTest Make(
        PolicyObject test, Determinant choice, ImmutableArray<string> met, PolicyParameter? parameter, JsonValue at, string? atLeast = null, string? below = null)
    {
        if (met.IsEmpty)
        {
            _faults.Add(FaultCodes.CannotHold, at, $"no value of `{choice.Id}` meets the test");
        }
        else if (met.Length == choice.Values.Length)
        {
            _faults.Add(FaultCodes.CannotFail, at, $"every value of `{choice.Id}` meets the test");
        }

        return new ChoiceTest(choice, met, atLeast, below, parameter) { Pointer = test.Value.Pointer };
    }

    private static ImmutableArray<string> Range(Determinant choice, int from, int to)
    {
        var ids = new Parts<string>(to - from);
        for (var index = from; index < to; index++)
        {
            ids.Add(choice.Values[index].Id);
        }

        return ids.ToImmutable();
    }

    private static ImmutableArray<string> InOrder(Determinant choice, ImmutableArray<string> named)
    {
        var wanted = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in named)
        {
            wanted.Add(id);
        }

        var ids = new Parts<string>(named.Length);
        foreach (var value in choice.Values)
        {
            if (wanted.Contains(value.Id))
            {
                ids.Add(value.Id);
            }
        }

        return ids.ToImmutable();
    }
}
