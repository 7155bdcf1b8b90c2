using Noms.Tiering.Handwritten;

namespace Noms.Tiering.Benchmarks.Subjects;

// Handwritten code where facts may be missing: it finds besides which levels are still possible.
public sealed partial class DecideSubject
{
    private ulong ByHandWithPossible() =>
        _policy == HandwrittenPolicy.Noms2005 ? ByNoms2005WithPossible()
        : _policy == HandwrittenPolicy.Utm2021 ? ByUtm2021WithPossible()
        : ByHmpps2026WithPossible();

    private ulong ByNoms2005WithPossible()
    {
        var sum = 0UL;
        foreach (var typed in _typed)
        {
            var outcome = Noms2005.Decide(typed, _asOf);
            sum += Sum(outcome) + ulong.PopCount(Noms2005.Possible(typed, outcome));
        }

        return sum;
    }

    private ulong ByUtm2021WithPossible()
    {
        var sum = 0UL;
        foreach (var typed in _typed)
        {
            var outcome = Utm2021.Decide(typed, _asOf);
            sum += Sum(outcome) + ulong.PopCount(Utm2021.Possible(typed, outcome));
        }

        return sum;
    }

    private ulong ByHmpps2026WithPossible()
    {
        var sum = 0UL;
        foreach (var typed in _typed)
        {
            var outcome = Hmpps2026.Decide(typed, _asOf);
            sum += Sum(outcome) + ulong.PopCount(Hmpps2026.Possible(typed, outcome));
        }

        return sum;
    }

    private ulong PossibleOf(TieringOutcome outcome)
    {
        var possible = 0;
        for (var scale = 0; _mayBeOpen && scale < _scales; scale++)
        {
            possible += outcome.PossibleOf(scale).Count;
        }

        return (ulong)possible;
    }
}
