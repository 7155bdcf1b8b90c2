namespace Noms.Tiering.Assurance;

/// <summary>Makes the cases that are missing, one after another: what one shows beside its purpose needs no other.</summary>
internal sealed class CaseMaking
{
    private readonly PolicyCases _cases;
    private readonly CoverageBook _book;
    private readonly CaseMaker? _maker;
    private readonly List<PolicyCase> _made = [];
    private readonly HashSet<string> _titles;

    public CaseMaking(PolicyCases cases)
    {
        _cases = cases;
        _book = new CoverageBook(cases.Policy);
        _maker = _book.Space is { } space ? new CaseMaker(_book, space) : null;
        _titles = [.. cases.All.Select(c => c.Title)];
    }

    public MissingCases Make()
    {
        foreach (var one in _cases.All)
        {
            _book.Add(one);
        }

        var before = new PolicyCoverage(_cases, _book.Standing());
        if (_maker is not null)
        {
            MakePairs(_maker);
            MakeGoals(_maker);
        }

        var file = CaseFileWriter.Write(_made);
        var after = new PolicyCoverage(new PolicyCases(_cases.Policy, [.. _cases.All, .. _made]), _book.Standing());
        return new MissingCases([.. _made], file, before, after);
    }

    private void MakePairs(CaseMaker maker)
    {
        foreach (var pairs in _book.Conditions)
        {
            for (var place = 0; place < pairs.Condition.Tests.Length; place++)
            {
                if (pairs.Of(place) is { Standing: CoverageStanding.Missing } goal && pairs.Wanted(place) is var (without, with))
                {
                    MakePair(maker, pairs, goal, without, with);
                }
            }
        }
    }

    private void MakePair(CaseMaker maker, ConditionPairs pairs, CoverageGoal goal, ulong without, ulong with)
    {
        CaseDraft? first = null;
        foreach (var wanted in (ReadOnlySpan<ulong>)[with, without])
        {
            if (pairs.Has(wanted) || maker.Of(pairs.Condition, wanted, first) is not { } made)
            {
                first ??= pairs.CaseOf(wanted) is { } known ? new CaseDraft(known.Case, known.AsOf) : null;
                continue;
            }

            first ??= made;
            var outcome = pairs.Condition.Holds(wanted) ? "met" : "unmet";
            Add(made, $"{goal.Words}: {pairs.Condition.Owner} is {outcome}", "One of two cases between which only this turns, and with it the condition.");
        }
    }

    private void MakeGoals(CaseMaker maker)
    {
        for (var index = 0; index < _book.Goals.Length; index++)
        {
            if (!_book.IsCovered(index) && !_book.IsImpossible(_book.Goals[index]) && maker.Of(_book.Goals[index]) is { } made)
            {
                Add(made, _book.Goals[index].Words, "");
            }
        }
    }

    private void Add(CaseDraft draft, string words, string purpose)
    {
        var title = words;
        for (var again = 2; !_titles.Add(title); again++)
        {
            title = FormattableString.Invariant($"{words} ({again})");
        }

        var id = FormattableString.Invariant($"made-{_made.Count + 1}");
        var one = CaseFileWriter.Case(_cases.Policy, draft, id, title, purpose);
        _made.Add(one);
        _book.Add(one);
    }
}
