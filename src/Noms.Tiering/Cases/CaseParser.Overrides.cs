using System.Text.Json;

namespace Noms.Tiering.Cases;

// Overrides that were recorded for this person.
internal ref partial struct CaseParser
{
    private static readonly PropertyNames OverrideNames = new(
        "id", "authority", "reason", "source", "effective", "scale", "floor", "cap", "level", "protected", "policy");

    private static readonly PropertyNames WindowNames = new("from", "to");

    private void ReadOverrides()
    {
        if (_reader.TokenType == JsonTokenType.Null || !Expect(JsonTokenType.StartArray, "overrides", "is a list"))
        {
            return;
        }

        _overrides = [];
        for (var index = 0; NextItem(index); index++)
        {
            var at = Here;
            _path.Enter(index);
            if (Expect(JsonTokenType.StartObject, "overrides", "has elements that are objects") && ReadOverride(at) is { } read)
            {
                if (_overrides.Exists(known => known.Id == read.Id))
                {
                    Report(CaseFault.StatedTwice, "each override of a case has an id of its own", at);
                }

                _overrides.Add(read);
            }

            _path.Leave();
        }
    }

    /// <summary>Goes on to the next item of a list; past the most that a case may have the list is skipped.</summary>
    private bool NextItem(int index)
    {
        Advance();
        if (_reader.TokenType == JsonTokenType.EndArray)
        {
            return false;
        }

        if (index == AdjustmentRules.Most)
        {
            Stop(CaseFault.TooManyRecorded, $"a case has at most {AdjustmentRules.Most} of these");
        }

        return true;
    }

    private RecordedOverride? ReadOverride(int start)
    {
        string? id = null, authority = null, reason = null, source = null, scale = null, level = null, policy = null;
        var form = OverrideForm.Floor;
        (DateOnly? From, DateOnly? To) window = default;
        var isProtected = false;
        var isStopped = false;
        var forms = 0;
        var seen = 0;
        while (NextProperty())
        {
            var property = OverrideNames.IndexOf(ref _reader);
            if (!EnterProperty(property, OverrideNames, ref seen))
            {
                continue;
            }

            switch (OverrideNames[property])
            {
                case "id":
                    id = ReadText(ShortText.LongestCode, "id");
                    break;
                case "authority":
                    authority = ReadWord("authority", "national", "local");
                    break;
                case "reason":
                    reason = ReadText(AdjustmentRules.LongestWords, "reason");
                    break;
                case "source":
                    source = ReadText(ShortText.LongestText, "source");
                    break;
                case "effective":
                    isStopped |= !ReadWindow(ref window);
                    break;
                case "scale":
                    scale = ReadText(ShortText.LongestCode, "scale");
                    break;
                case "protected":
                    isProtected = ReadProtection();
                    break;
                case "policy":
                    policy = ReadPolicyId();
                    break;
                default:
                    forms++;
                    form = property == 6 ? OverrideForm.Floor : property == 7 ? OverrideForm.Cap : OverrideForm.Level;
                    level = ReadText(ShortText.LongestCode, OverrideNames[property]);
                    break;
            }

            _path.Leave();
        }

        NeedAll("an override", OverrideNames, seen, start, "id", "authority", "reason", "source", "effective", "scale");
        if (forms != 1)
        {
            Report(CaseFault.NoForm, "an override has exactly one of `floor`, `cap`, `level`", start);
        }
        else if (isProtected && form != OverrideForm.Floor)
        {
            Report(CaseFault.NoForm, "`protected` goes only with `floor`", start);
        }

        return id is null || authority is null || reason is null || source is null || scale is null || level is null || isStopped || window.From is not { } from
            ? null
            : new RecordedOverride
            {
                Id = id,
                Authority = authority == "national" ? OverrideAuthority.National : OverrideAuthority.Local,
                Reason = reason,
                Source = source,
                EffectiveFrom = from,
                EffectiveTo = window.To,
                Scale = scale,
                Form = form,
                Level = level,
                IsProtected = isProtected,
                Policy = policy,
            };
    }

    private bool ReadWindow(ref (DateOnly? From, DateOnly? To) window)
    {
        var start = Here;
        if (!Expect(JsonTokenType.StartObject, "effective", "is an object: `from` and, where it ends, `to`"))
        {
            return false;
        }

        var seen = 0;
        while (NextProperty())
        {
            var property = WindowNames.IndexOf(ref _reader);
            if (!EnterProperty(property, WindowNames, ref seen))
            {
                continue;
            }

            window = property == 0 ? (ReadDate("from"), window.To) : (window.From, ReadDate("to"));
            _path.Leave();
        }

        if (window.From is null && (seen & 1) == 0)
        {
            Report(CaseFault.LeftOut, "`effective` needs its `from`", start);
        }

        if (window.To < window.From)
        {
            Report(CaseFault.DatesBackwards, "the last day of an override is before the first", start);
        }

        return true;
    }

    private bool ReadProtection()
    {
        if (_reader.TokenType is JsonTokenType.True or JsonTokenType.False)
        {
            return _reader.TokenType == JsonTokenType.True;
        }

        Unfit(CaseFault.WrongType, "`protected` is true or false");
        return false;
    }

    private string? ReadPolicyId() => _reader.TokenType == JsonTokenType.Null ? null : ReadText(ShortText.LongestCode, "policy");

    private string? ReadWord(string name, string one, string other)
    {
        if (_reader.TokenType == JsonTokenType.String && _reader.GetString() is { } word && (word == one || word == other))
        {
            return word;
        }

        Unfit(CaseFault.NoSuchWord, $"`{name}` is `{one}` or `{other}`");
        return null;
    }

    private void NeedAll(string what, PropertyNames names, int seen, int start, params ReadOnlySpan<string> needed)
    {
        var place = 0;
        foreach (var name in names.All)
        {
            if ((seen & (1 << place++)) == 0 && needed.Contains(name))
            {
                Report(CaseFault.LeftOut, $"{what} needs its `{name}`", start);
            }
        }
    }
}
