namespace Noms.Tiering.Policies.Reading;

/// <summary>Reads a scale with its levels.</summary>
internal sealed class ScaleReader(PolicyDraft draft)
{
    private const int MostLevels = 64;

    private readonly FaultList _faults = draft.Faults;

    public void Read(JsonValue value)
    {
        if (PolicyObject.Open(value, _faults, "a scale", "id", "title", "default", "missingGives", "levels") is not { } scale)
        {
            return;
        }

        var id = scale.NeedId();
        var title = scale.NeedText("title");
        var opensHigh = scale.Word("missingGives", "lowest", "highest") == "highest";
        var levels = Levels(scale);
        var standard = scale.Need("default") is { } name ? Default(name, levels) : null;
        if (id is null || !draft.Scales.Declare(id, scale.Find("id")!) || title is null || levels is null || standard is not { } index)
        {
            return;
        }

        draft.Scales.Add(id, new Scale(id, title, levels, index, opensHigh));
    }

    private Parts<LevelName>? Levels(PolicyObject scale)
    {
        var items = scale.NeedSome("levels");
        if (items.Count > MostLevels)
        {
            _faults.Add(FaultCodes.TooMany, scale.Find("levels")!, $"a scale has at most {MostLevels} levels, and this has {items.Count}");
            return null;
        }

        var levels = new Parts<LevelName>(items.Count);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (PolicyObject.Open(item, _faults, "a level", "id", "title") is not { } level)
            {
                continue;
            }

            var id = level.NeedId();
            var title = level.NeedText("title");
            if (id is not null && !ids.Add(id))
            {
                _faults.Add(FaultCodes.Duplicate, level.Find("id")!, $"there are two levels `{id}` of one scale; each id stands once");
            }

            levels.Add(new LevelName(id ?? "", title ?? id ?? ""));
        }

        return levels.Count > 0 && levels.Count == items.Count && ids.Count == items.Count ? levels : null;
    }

    private int? Default(JsonValue name, Parts<LevelName>? levels)
    {
        if (Scalars.Id(name, _faults) is not { } id || levels is null)
        {
            return null;
        }

        for (var index = 0; index < levels.Count; index++)
        {
            if (levels[index].Id == id)
            {
                return index;
            }
        }

        _faults.Add(FaultCodes.UnknownLevel, name, $"the scale has no level `{id}`{_faults.Hint(id, levels.ToImmutable().Select(level => level.Id))}");
        return null;
    }
}
