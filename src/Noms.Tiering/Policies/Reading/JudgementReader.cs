using System.Collections.Immutable;

namespace Noms.Tiering.Policies.Reading;

/// <summary>Reads how far judgement may depart.</summary>
internal sealed class JudgementReader(PolicyDraft draft)
{
    /// <summary>The most months to a review: ten years.</summary>
    private const int LongestReview = 120;

    private readonly FaultList _faults = draft.Faults;
    private readonly Stated _stated = new(draft);
    private readonly HashSet<string> _scales = new(StringComparer.Ordinal);

    public JudgementLimits? Read(JsonValue value)
    {
        if (PolicyObject.Open(
                value, _faults, "the limits of judgement", "scale", "grades", "reasons", "reviewWithinMonths", "afterReview", "cite", "provenance", "reason") is not { } part)
        {
            return null;
        }

        var scale = ScaleOfPart.Find(part, draft, "each of the limits of judgement");
        var grades = Grades(part.NeedSome("grades"), scale);
        var reasons = Reasons(part.NeedSome("reasons"));
        var within = part.Find("reviewWithinMonths") is { } months ? Whole(months, 1, LongestReview, "a review is within") : null;
        var after = part.Word("afterReview", "lapses", "stands");
        var provenance = Cites.Provenance(part, _faults, out var reason);
        var citations = Cites.Read(part, draft, provenance);
        if (scale is null)
        {
            return null;
        }

        if (!_scales.Add(scale.Id))
        {
            _faults.Add(FaultCodes.Duplicate, part.Value, $"the limits of judgement on scale `{scale.Id}` stand twice");
        }

        return new JudgementLimits
        {
            Scale = scale,
            Grades = grades,
            Reasons = reasons,
            ReviewWithinMonths = within,
            StandsAfterReview = after == "stands",
            Provenance = provenance,
            Reason = reason,
            Citations = citations,
        };
    }

    private ImmutableArray<JudgementGrade> Grades(IReadOnlyList<JsonValue> items, Scale? scale)
    {
        var grades = new Parts<JudgementGrade>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var most = scale is null ? 63 : scale.Levels.Length - 1;
        foreach (var item in items)
        {
            if (PolicyObject.Open(item, _faults, "a grade", "id", "title", "up", "down") is not { } part)
            {
                continue;
            }

            var id = Id(part, ids);
            var title = part.NeedText("title");
            var up = part.Need("up") is { } above ? Whole(above, 0, most, "levels up are") : null;
            var down = part.Need("down") is { } below ? Whole(below, 0, most, "levels down are") : null;
            if (id is null || title is null || up is null || down is null)
            {
                continue;
            }

            if (grades.Count > 0 && (up.Value < grades[^1].Up.Value || down.Value < grades[^1].Down.Value))
            {
                _faults.Add(FaultCodes.GradeGoesLess, item, $"`{id}` stands above `{grades[^1].Id}` and may go less far; grades stand lowest first");
            }

            grades.Add(new JudgementGrade(id, title, up, down));
        }

        return grades.ToImmutable();
    }

    private ImmutableArray<JudgementReason> Reasons(IReadOnlyList<JsonValue> items)
    {
        var reasons = new Parts<JudgementReason>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (PolicyObject.Open(item, _faults, "a reason for judgement", "id", "title") is not { } part)
            {
                continue;
            }

            var id = Id(part, ids);
            var title = part.NeedText("title");
            if (id is not null && title is not null)
            {
                reasons.Add(new JudgementReason(id, title));
            }
        }

        return reasons.ToImmutable();
    }

    private string? Id(PolicyObject part, HashSet<string> ids)
    {
        var id = part.NeedId();
        if (id is not null && !ids.Add(id))
        {
            _faults.Add(FaultCodes.Duplicate, part.Find("id")!, $"`{id}` stands twice; each id stands once");
        }

        return id;
    }

    /// <summary>A whole number within limits, as the file states it or a parameter gives it.</summary>
    private Bound? Whole(JsonValue value, int least, int most, string what)
    {
        if (_stated.Number(value) is not { } number)
        {
            return null;
        }

        if (number.Value == decimal.Truncate(number.Value) && number.Value >= least && number.Value <= most)
        {
            return number;
        }

        _faults.Add(FaultCodes.BadNumber, value, $"{what} a whole number from {least} to {most}");
        return null;
    }
}
