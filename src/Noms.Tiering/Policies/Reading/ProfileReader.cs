using System.Collections.Immutable;
using System.Text.Json;

namespace Noms.Tiering.Policies.Reading;

/// <summary>Reads what a decision says by its level: every value of every key must be there.</summary>
internal sealed class ProfileReader(PolicyDraft draft)
{
    private readonly FaultList _faults = draft.Faults;

    public void Read(JsonValue value)
    {
        if (PolicyObject.Open(value, _faults, "a profile entry", "id", "title", "unit", "by", "values", "provenance", "reason", "cite") is not { } part)
        {
            return;
        }

        draft.Uses.Begin();
        var id = part.NeedId();
        var title = part.NeedText("title");
        var unit = part.Text("unit");
        var provenance = Cites.Provenance(part, _faults, out var reason);
        var citations = Cites.Read(part, draft);
        var by = By(part.NeedSome("by"));
        var lines = new ProfileLines();
        if (part.Need("values") is { } values && !by.IsEmpty)
        {
            Nested(values, by, 0, "", lines);
        }

        if (id is null || !draft.Profile.Declare(id, part.Find("id")!) || title is null || by.IsEmpty)
        {
            return;
        }

        draft.Profile.Add(id, new ProfileEntry
        {
            Id = id,
            Title = title,
            By = by,
            Lines = lines,
            Unit = unit.Length == 0 ? null : unit,
            Provenance = provenance,
            Reason = reason,
            Citations = citations,
        });
    }

    private ImmutableArray<ProfileKey> By(IReadOnlyList<JsonValue> names)
    {
        var keys = new Parts<ProfileKey>(names.Count);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (Key(name) is not { } key)
            {
                continue;
            }

            if (!seen.Add(key.Id))
            {
                _faults.Add(FaultCodes.Duplicate, name, $"`{key.Id}` stands twice in one list");
            }

            keys.Add(key);
        }

        return keys.Count > 0 && keys.Count == names.Count ? keys.ToImmutable() : [];
    }

    private ProfileKey? Key(JsonValue name)
    {
        if (name.Kind == JsonValueKind.String && draft.Scales.Contains(name.Text))
        {
            return draft.Scales.Find(name) is { } scale ? new ProfileKey(scale, null) : null;
        }

        if (draft.Read(name) is not { } choice)
        {
            return null;
        }

        if (choice.Kind == DeterminantKind.Choice)
        {
            return new ProfileKey(null, choice);
        }

        _faults.Add(FaultCodes.WrongDeterminant, name, $"`{choice.Id}` is not a choice; a profile is looked up by scales and choices");
        return null;
    }

    private void Nested(JsonValue value, ImmutableArray<ProfileKey> by, int depth, string path, ProfileLines lines)
    {
        if (depth == by.Length)
        {
            var said = Lines(value);
            if (!said.IsDefault)
            {
                lines.Add(path, said);
            }

            return;
        }

        var key = by[depth];
        if (!Scalars.Is(value, JsonValueKind.Object, $"what is said by `{key.Id}`", _faults))
        {
            return;
        }

        var wanted = key.Values();
        foreach (var member in value.Members)
        {
            if (wanted.Remove(member.Name))
            {
                Nested(member.Value, by, depth + 1, depth == 0 ? member.Name : $"{path}/{member.Name}", lines);
            }
            else
            {
                _faults.Add(
                    FaultCodes.ProfileKeyUnknown,
                    member,
                    $"`{key.Id}` has no value `{JsonFault.Short(member.Name)}`{_faults.Hint(member.Name, key.Values())}");
            }
        }

        if (wanted.Count > 0)
        {
            _faults.Add(
                FaultCodes.ProfileKeyMissing,
                value,
                $"every value of `{key.Id}` must be there; missing: {string.Join(", ", wanted.Select(id => $"`{id}`"))}");
        }
    }

    private ImmutableArray<string> Lines(JsonValue value)
    {
        switch (value.Kind)
        {
            case JsonValueKind.Number:
                return Scalars.Number(value, _faults) is { } number ? [FactValue.NumberText(number)] : default;
            case JsonValueKind.String:
                return Scalars.Text(value, _faults) is { } text ? [text] : default;
            case JsonValueKind.Array:
                var texts = new Parts<string>(value.Items.Count);
                foreach (var item in value.Items)
                {
                    if (Scalars.Text(item, _faults) is { } one)
                    {
                        texts.Add(one);
                    }
                }

                return texts.ToImmutable();
            default:
                Scalars.WrongType(value, "what a profile says", "a text, a number or a list of texts", _faults);
                return default;
        }
    }
}
