namespace Noms.Tiering.Policies.Reading;

/// <summary>Reads a test of one determinant or field, each kind of which is compared in its own ways.</summary>
internal sealed class TestReader(PolicyDraft draft)
{
    public static readonly string[] Comparisons = ["is", "isNot", "in", "atLeast", "below", "onOrAfter", "before", "recorded"];

    private readonly FaultList _faults = draft.Faults;
    private readonly NumberTests _numbers = new(draft);
    private readonly ChoiceTests _choices = new(draft);
    private readonly CodeTests _codes = new(draft);
    private readonly DateTests _dates = new(draft);

    public Condition? OfDeterminant(PolicyObject test, Determinant? determinant)
    {
        var form = Form(test);
        if (determinant is null)
        {
            return null;
        }

        var name = test.Find("determinant")!;
        if (draft.Determinants.TryDerived(determinant, out var derived))
        {
            draft.Uses.OfDerived(derived, name);
        }
        else
        {
            draft.Uses.OfCase(determinant, name, form == "recorded");
        }

        if (form != "recorded")
        {
            return form is null ? null : Compare(test, form, determinant);
        }

        if (derived is not null)
        {
            _faults.Add(FaultCodes.WrongDeterminant, name, $"`{determinant.Id}` is derived; only of a determinant of the case is it asked whether it is recorded");
            return null;
        }

        return Scalars.Flag(test.Find("recorded")!, _faults) is { } expected
            ? new RecordedTest(determinant, expected) { Pointer = test.Value.Pointer }
            : null;
    }

    public Condition? OfField(PolicyObject test, Determinant? field)
    {
        var form = Form(test);
        if (form == "recorded")
        {
            _faults.Add(FaultCodes.WrongDeterminant, test.Find("recorded")!, "only of a determinant of the case is it asked whether it is recorded");
            return null;
        }

        return form is null || field is null ? null : Compare(test, form, field);
    }

    private Condition? Compare(PolicyObject test, string form, Determinant determinant)
    {
        var ways = Ways(determinant);
        if (!ways.Contains(form))
        {
            var known = ways.Length == 0 ? "tested with `some`" : $"compared by {string.Join(", ", ways.Select(way => $"`{way}`"))}";
            _faults.Add(FaultCodes.WrongDeterminant, test.Find(form)!, $"`{determinant.Id}` is a {FactRules.Name(determinant.Kind)}, which is {known}");
            return null;
        }

        switch (determinant.Kind)
        {
            case DeterminantKind.Flag:
                return Scalars.Flag(test.Find(form)!, _faults) is { } flag
                    ? new FlagTest(determinant, flag == (form == "is")) { Pointer = test.Value.Pointer }
                    : null;
            case DeterminantKind.Choice:
                return _choices.Read(test, form, determinant);
            case DeterminantKind.Code:
                return _codes.Read(test, form, determinant);
            case DeterminantKind.Number when form is "atLeast" or "below":
                return _numbers.Read(test, determinant);
            case DeterminantKind.Date when form is "onOrAfter" or "before":
                return _dates.Read(test, determinant);
            default:
                return NoneTests.Read(test, form, determinant, _faults);
        }
    }

    private static string[] Ways(Determinant determinant) => determinant.Kind switch
    {
        DeterminantKind.Number => ["atLeast", "below", "is", "isNot"],
        DeterminantKind.Flag => ["is", "isNot"],
        DeterminantKind.Choice => ["is", "isNot", "in", "atLeast", "below"],
        DeterminantKind.Code => ["is", "isNot", "in"],
        DeterminantKind.Date => ["onOrAfter", "before", "is", "isNot"],
        _ => [],
    };

    /// <summary>How the test compares: the first of two bounds.</summary>
    private string? Form(PolicyObject test)
    {
        string? form = null;
        foreach (var comparison in Comparisons)
        {
            if (!test.Has(comparison))
            {
                continue;
            }

            if (form is not null && (form, comparison) is not (("atLeast", "below") or ("onOrAfter", "before")))
            {
                _faults.Add(FaultCodes.Together, test.Value, $"`{form}` and `{comparison}` do not go together in one test");
                return null;
            }

            form ??= comparison;
        }

        if (form is null)
        {
            _faults.Add(FaultCodes.Together, test.Value, $"a test has one of {string.Join(", ", Comparisons.Select(c => $"`{c}`"))}");
        }

        return form;
    }
}
