using System.Globalization;
using System.Numerics;
using Noms.Tiering.Policies;
using Noms.Tiering.Tracing;

namespace Noms.Tiering.Assurance.Differences;

/// <summary>A difference of two policies as text for a policy team: what changed, where decisions differ with it, and a case of each.</summary>
internal sealed class DifferenceText
{
    private const int MostTransitions = 6;

    private readonly PolicyDifference _difference;
    private readonly PlainLayout _layout;

    private DifferenceText(PolicyDifference difference, TextWriter writer)
    {
        _difference = difference;
        _layout = new PlainLayout(writer);
    }

    public static string Of(PolicyDifference difference)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        new DifferenceText(difference, writer).Write();
        return writer.ToString();
    }

    private void Write()
    {
        _layout.Lead($"{_difference.Before} and {_difference.After}");
        _layout.Lead(Headline());
        foreach (var id in _difference.ScalesOnlyBefore)
        {
            _layout.Lead($"Only {_difference.Before} has the scale {id}.");
        }

        foreach (var id in _difference.ScalesOnlyAfter)
        {
            _layout.Lead($"Only {_difference.After} has the scale {id}.");
        }

        if (_difference.ScalesOnlyBefore.Length == _difference.Before.Scales.Length)
        {
            _layout.Lead(Reads());
        }

        foreach (var change in _difference.Changes)
        {
            Write(change);
        }

        Write("Different as written, and not gone through", _difference.AsWritten);
        Write("Not of meaning", _difference.NotOfMeaning);
    }

    private string Headline()
    {
        var day = ValueText.Date(_difference.AsOf);
        var (all, differing) = (Number(_difference.Combinations), Number(_difference.Differing));
        return _difference.Standing switch
        {
            DifferenceStanding.NotCompared => "No case can be decided under both, so decisions were not compared.",
            _ when _difference.ScalesOnlyBefore.Length == _difference.Before.Scales.Length => "They have no scale in common, so their levels do not compare.",
            DifferenceStanding.Sampled when _difference.Differing.IsZero =>
                $"Sampled: none of {all} invented cases is decided differently as of {day}; others may be. They are too large to be gone through.",
            DifferenceStanding.Sampled => $"Sampled: {differing} of {all} invented cases are decided differently as of {day}. They are too large to be gone through.",
            _ when _difference.Differing.IsZero => $"Proved: no case is decided differently. All {all} combinations of cells were gone through, as of {day}.",
            _ => $"Proved: {differing} of {all} combinations of cells are decided differently, as of {day}, and each lies in a region below.",
        };
    }

    private string Reads()
    {
        var before = _difference.Before.Reads.Select(u => u.Determinant.Id).ToHashSet(StringComparer.Ordinal);
        var after = _difference.After.Reads.Select(u => u.Determinant.Id).ToHashSet(StringComparer.Ordinal);
        var both = before.Intersect(after).Count();
        return FormattableString.Invariant(
            $"Both read {UnitText.Counted(both, "determinant")}; {before.Except(after).Count()} only {_difference.Before}, {after.Except(before).Count()} only {_difference.After}.");
    }

    private void Write(PolicyChange change)
    {
        _layout.Heading($"{KindOf(change.Kind)}: {change.Title}");
        foreach (var line in change.Lines)
        {
            _layout.Line(2, line);
        }

        if (!change.IsDeciding)
        {
            _layout.Line(2, _difference.Standing == DifferenceStanding.Proved ? "No case has another calculated level or status with it." : "Which cases are decided differently with it is not known.");
        }

        if (change.ChangesProtection)
        {
            _layout.Line(2, "A protected floor is among it, below which overrides and judgement do not go.");
        }

        foreach (var region in change.Regions)
        {
            Write(region);
        }
    }

    private void Write(DifferenceRegion region)
    {
        var where = region.Conditions.IsEmpty ? "in any case" : $"where {BoundText.Join([.. region.Conditions.Select(c => c.Text)], "and")}";
        var share = region.IsEveryCase ? "every such case" : $"{Number(region.Differing)} of {Number(region.Combinations)} combinations; in the others the change makes no difference";
        _layout.Line(2, $"{PhraseText.Start(region.Title)}: {Transitions(region)} {where} ({share})", hanging: 4);
        if (region.Witness is { } witness)
        {
            var (before, after) = (Outcome(witness.OutcomeBefore, witness.DecidingBefore), Outcome(witness.OutcomeAfter, witness.DecidingAfter));
            _layout.Line(4, $"for example {Facts(witness.Case)}: {before} before, {after} after", hanging: 2);
        }
    }

    private static string Transitions(DifferenceRegion region)
    {
        if (region.Transitions.Length <= MostTransitions)
        {
            // Several that end alike are told together.
            return BoundText.Join(
                [.. region.Transitions.GroupBy(t => t.After, StringComparer.Ordinal).Select(g => $"{BoundText.Join([.. g.Select(t => t.Before)], "or")} to {g.Key}")], "or");
        }

        var words = region.Direction switch
        {
            DifferenceDirection.Up => "up",
            DifferenceDirection.Down => "down",
            DifferenceDirection.Both => "up or down",
            _ => "another",
        };

        var starts = region.Transitions.Select(t => t.Before).Distinct(StringComparer.Ordinal).ToList();
        var ends = region.Transitions.Select(t => t.After).Distinct(StringComparer.Ordinal).ToList();
        return $"{words}, from {BoundText.Join(starts, "or")} to {BoundText.Join(ends, "or")}";
    }

    private static string Facts(TieringCase tieringCase) => tieringCase.Facts.Length == 0
        ? "a case of which nothing is recorded"
        : string.Join(", ", tieringCase.Facts.Select(f => $"{PhraseText.Title(f.Determinant)} {ValueText.Of(f.Determinant, f.Value)}"));

    private static string Outcome(string outcome, IEnumerable<string> deciding)
    {
        var rules = string.Join(", ", deciding);
        return rules.Length == 0 ? outcome : $"{outcome} by {rules}";
    }

    private void Write(string heading, IReadOnlyCollection<string> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        _layout.Heading(heading);
        foreach (var line in lines)
        {
            _layout.Line(2, line);
        }
    }

    private static string Number(BigInteger number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string KindOf(PolicyChangeKind kind) => kind switch
    {
        PolicyChangeKind.InvalidData => "Invalid data",
        PolicyChangeKind.MissingFact => "What is missing or uncertain",
        _ => kind.ToString(),
    };
}
