using System.Collections.Immutable;
using System.Text.Json;

namespace Noms.Tiering.Policies.Reading;

/// <summary>Reads the items of a score.</summary>
internal sealed class ScoreItemReader(PolicyDraft draft)
{
    /// <summary>Each step is a cell, so their number is bounded.</summary>
    private const int MostSteps = 1000;

    // `of` stands beside `bands` and `forEach`, so those say more of what the item is.
    private static readonly string[] Forms = ["higherOf", "when", "bands", "forEach", "of"];

    private readonly FaultList _faults = draft.Faults;
    private readonly Stated _stated = new(draft);
    private readonly BandCuts _cuts = new(draft);
    private readonly ConditionReader _conditions = new(draft);

    public ImmutableArray<ScoreItem> Read(IReadOnlyList<JsonValue> parts, HashSet<string> ids, bool isInGroup)
    {
        var items = new Parts<ScoreItem>(parts.Count);
        foreach (var part in parts)
        {
            if (PolicyObject.Open(part, _faults, "an item of a score") is { } item && Item(item, ids, isInGroup) is { } read)
            {
                items.Add(read);
            }
        }

        return items.ToImmutable();
    }

    private ScoreItem? Item(PolicyObject part, HashSet<string> ids, bool isInGroup)
    {
        var id = part.NeedId() ?? "";
        if (id.Length > 0 && !ids.Add(id))
        {
            _faults.Add(FaultCodes.Duplicate, part.Find("id")!, $"there are two items `{id}` of one score; each id stands once");
        }

        var title = part.Text("title", id);
        switch (Form(part))
        {
            case "higherOf":
                part.Only("such an item", "id", "title", "higherOf");
                return Group(part, id, title, ids, isInGroup);
            case "when":
                part.Only("such an item", "id", "title", "when", "points");
                return When(part, id, title);
            case "bands":
                part.Only("such an item", "id", "title", "of", "bands");
                return Bands(part, id, title);
            case "forEach":
                part.Only("such an item", "id", "title", "of", "forEach", "points");
                return Steps(part, id, title);
            case "of":
                part.Only("such an item", "id", "title", "of", "points", "weight");
                return Values(part, id, title);
            default:
                _faults.Add(FaultCodes.Together, part.Value, "an item of a score has `of` with `points`, with `bands` or with `forEach`, or `when`, or `higherOf`");
                part.Only("an item of a score", "id", "title", "of", "points", "weight", "bands", "when", "forEach", "higherOf");
                return null;
        }
    }

    private static string? Form(PolicyObject part) =>
        Forms.FirstOrDefault(part.Has);

    private HigherOfItem? Group(PolicyObject part, string id, string title, HashSet<string> ids, bool isInGroup)
    {
        if (isInGroup)
        {
            _faults.Add(FaultCodes.Together, part.Value, "a group of a score has no group in it");
            return null;
        }

        var parts = part.NeedSome("higherOf");
        var items = Read(parts, ids, isInGroup: true);
        return items.IsEmpty || items.Length < parts.Count ? null : new HigherOfItem(id, title, items);
    }

    private ConditionItem? When(PolicyObject part, string id, string title)
    {
        var when = _conditions.Read(part.Find("when")!);
        var points = part.Need("points") is { } stated ? _stated.Points(stated) : null;
        return when is null || points is null ? null : new ConditionItem(id, title, when, points);
    }

    private BandItem? Bands(PolicyObject part, string id, string title)
    {
        var number = Number(part);
        var parts = part.NeedSome("bands");
        var cuts = new Parts<BandCut>(parts.Count);
        var bands = new Parts<PointsBand>(parts.Count);
        foreach (var item in parts)
        {
            if (PolicyObject.Open(item, _faults, "a band", "points", "atLeast", "below") is not { } band)
            {
                continue;
            }

            var cut = _cuts.Read(band);
            cuts.Add(cut);
            if (band.Need("points") is { } stated && _stated.Points(stated) is { } points)
            {
                bands.Add(new PointsBand(points, cut.AtLeast, cut.Below));
            }
        }

        if (number is null || cuts.Count < parts.Count)
        {
            return null;
        }

        _cuts.Check(cuts, number);
        return bands.Count == 0 || bands.Count < parts.Count ? null : new BandItem(id, title, number, bands.ToImmutable());
    }

    private StepItem? Steps(PolicyObject part, string id, string title)
    {
        var number = Number(part);
        var step = part.NeedNumber("forEach");
        var points = part.Need("points") is { } stated && Scalars.Number(stated, _faults) is not null ? _stated.Points(stated) : null;
        if (step <= 0)
        {
            _faults.Add(FaultCodes.BadNumber, part.Find("forEach")!, "a step is above 0");
            return null;
        }

        if (number is not null && number.Maximum / step > MostSteps)
        {
            _faults.Add(FaultCodes.TooManySteps, part.Find("forEach")!, $"`{number.Id}` has more than {MostSteps} steps of this size; make the step larger");
            return null;
        }

        if (number is { Minimum: < 0 })
        {
            _faults.Add(FaultCodes.WrongDeterminant, part.Find("of")!, $"`{number.Id}` can be below 0, and steps are counted from 0");
            return null;
        }

        return number is null || points is null || step is not { } size ? null : new StepItem(id, title, number, size, points.Value);
    }

    private ValueItem? Values(PolicyObject part, string id, string title)
    {
        var weight = part.Find("weight") is { } stated ? _stated.Points(stated) : new Bound(1, null);
        var points = part.Need("points");
        if (draft.Read(part.Find("of")!) is not { } choice || points is null)
        {
            return null;
        }

        if (choice.Kind != DeterminantKind.Choice)
        {
            _faults.Add(FaultCodes.WrongDeterminant, part.Find("of")!, $"`{choice.Id}` is not a choice; a number gives points with `bands` or `forEach`, a flag with `when`");
            return null;
        }

        if (!Scalars.Is(points, JsonValueKind.Object, "`points` of an item with `of`", _faults))
        {
            return null;
        }

        if (points.Members.Count == 0)
        {
            _faults.Add(FaultCodes.Empty, points, "no value gives points; at least one is needed");
            return null;
        }

        var byValue = ImmutableDictionary.CreateBuilder<string, Bound>(StringComparer.Ordinal);
        foreach (var member in points.Members)
        {
            if (choice.IndexOf(member.Name) < 0)
            {
                _faults.Add(
                    FaultCodes.UnknownValue,
                    member,
                    $"`{choice.Id}` has no value `{JsonFault.Short(member.Name)}`{_faults.Hint(member.Name, choice.Values.Select(v => v.Id))}");
            }
            else if (_stated.Points(member.Value) is { } number)
            {
                byValue[member.Name] = number;
            }
        }

        return weight is null || byValue.Count < points.Members.Count ? null : new ValueItem(id, title, choice, byValue.ToImmutable(), weight);
    }

    /// <summary>The number of an item; one that is none gives no points.</summary>
    private Determinant? Number(PolicyObject part)
    {
        if (part.Need("of") is not { } name || draft.Read(name) is not { } number)
        {
            return null;
        }

        if (number.Kind == DeterminantKind.Number)
        {
            return number;
        }

        _faults.Add(FaultCodes.WrongDeterminant, name, $"`{number.Id}` is not a number");
        return null;
    }
}
