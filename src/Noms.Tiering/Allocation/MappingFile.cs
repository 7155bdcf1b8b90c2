using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Noms.Tiering.Policies.Reading;

namespace Noms.Tiering.Allocation;

/// <summary>Reads one mapping file and notes everything that is wrong with it.</summary>
internal sealed class MappingFile
{
    private const int Deepest = 8;

    private readonly byte[] _text;
    private readonly LineMap _lines;
    private readonly FaultList _faults = new();

    public MappingFile(ReadOnlySpan<byte> text, DeterminantCatalogue catalogue, ImmutableArray<Scale> scales)
    {
        _text = text.ToArray();
        _lines = new LineMap(text);
        Catalogue = catalogue;
        Scales = scales;
    }

    public DeterminantCatalogue Catalogue { get; }

    public ImmutableArray<Scale> Scales { get; }

    public FaultList Faults => _faults;

    public CsvMappingReadResult Read()
    {
        var tree = JsonTree.Parse(_text, CsvMappingReader.LongestFile, Deepest);
        foreach (var fault in tree.Faults)
        {
            _faults.Add(MappingFaults.NotJson, fault.Pointer, fault.Offset, fault.Message);
        }

        var mapping = tree.Root is { } root && Is(root, JsonValueKind.Object, "a mapping must be an object") ? Top(root) : null;
        var diagnostics = _faults.ToDiagnostics(_text);
        return new(diagnostics.IsEmpty ? mapping : null, diagnostics);
    }

    private CsvMapping Top(JsonValue root)
    {
        Only(root, "a mapping", "$schema", "$comment", "title", "columns", "ignore", "otherColumns", "lists", "groups");
        var columns = new List<MappedColumn>();
        var paths = new List<(CellPath? Path, JsonValue At)>();
        foreach (var item in Need(root, "columns") is { } list && Is(list, JsonValueKind.Array, "`columns` must be a list") ? list.Items : [])
        {
            if (Is(item, JsonValueKind.Object, "a column must be an object") && new MappingColumn(this, item).Read(out var path) is { } column)
            {
                columns.Add(column);
                paths.Add((path, item));
            }
        }

        CheckTargets(root, columns, paths);
        var lists = new MappingLists(this, root, paths).Read();
        var groups = new MappingGroups(this, root).Read();
        var ignored = Ignored(root, [.. columns.Select(c => c.Name), .. groups.Select(g => g.Name)]);
        return new CsvMapping(Text(root, "title") ?? "", Convert.ToHexStringLower(SHA256.HashData(_text)), [.. columns], ignored, Word(root, "otherColumns", "refuse", "ignore") == "ignore", lists)
        {
            Groups = groups,
        };
    }

    private void CheckTargets(JsonValue root, List<MappedColumn> columns, List<(CellPath? Path, JsonValue At)> paths)
    {
        var given = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < columns.Count; index++)
        {
            // Two ways of writing one path, such as namedPriorities[0] and namedPriorities[0].code, are one target.
            var key = paths[index].Path is { } path
                ? path.Root.Id + string.Concat(path.Steps.Select(s => $"[{s.Element}]{s.Field}"))
                : $"{columns[index].Target.Kind}:{columns[index].Target.Type.Id}";
            if (!given.Add(key))
            {
                _faults.Add(MappingFaults.TargetTwice, paths[index].At.Find("to")!, $"another column gives `{paths[index].At.Find("to")!.Text}` already; one target has one column");
            }

            if (columns[index].Target is { Kind: CellTargetKind.Source or CellTargetKind.Date or CellTargetKind.Basis, Of: { } of }
                && !columns.Any(c => c.Target.Of == of && c.Target.Kind is CellTargetKind.Fact or CellTargetKind.ListCell))
            {
                _faults.Add(MappingFaults.NoFact, paths[index].At.Find("to")!, $"no column gives `{of.Id}` itself");
            }
        }

        if (root.Find("columns") is { Kind: JsonValueKind.Array } list && !list.Items.Exists(item => item.Find("to")?.Text == "id"))
        {
            _faults.Add(MappingFaults.NoId, root, "no column gives the `id` of the case");
        }
    }

    private ImmutableArray<MappedName> Ignored(JsonValue root, List<MappedName> read)
    {
        var ignored = ImmutableArray.CreateBuilder<MappedName>();
        foreach (var item in root.Find("ignore") is { } list && Is(list, JsonValueKind.Array, "`ignore` must be a list") ? list.Items : [])
        {
            if (!Is(item, JsonValueKind.String, "the name of a column must be a text"))
            {
                continue;
            }

            if (read.Exists(name => name.Name == item.Text) || ignored.Any(i => i.Name == item.Text))
            {
                _faults.Add(MappingFaults.ColumnTwice, item, $"the column `{JsonFault.Short(item.Text)}` is named already; ignore it or read it, once");
            }

            ignored.Add(NameOf(item));
        }

        return ignored.ToImmutable();
    }

    public MappedName NameOf(JsonValue value)
    {
        var (line, column) = _lines.At(value.Offset);
        return new MappedName(value.Text, value.Pointer, line, column);
    }

    public void Only(JsonValue value, string what, params string[] known)
    {
        foreach (var member in value.Members.Where(m => !known.Contains(m.Name, StringComparer.Ordinal)))
        {
            _faults.Add(MappingFaults.UnknownProperty, member, $"{what} has no property `{JsonFault.Short(member.Name)}`{_faults.Hint(member.Name, known)}");
        }

        if (value.Find("$comment") is { } comment)
        {
            Is(comment, JsonValueKind.String, "a comment must be a text");
        }
    }

    public JsonValue? Need(JsonValue value, string name)
    {
        var found = value.Find(name);
        if (found is null)
        {
            _faults.Add(MappingFaults.MissingProperty, value, $"the property `{name}` is missing");
        }

        return found;
    }

    public bool Is(JsonValue value, JsonValueKind kind, string what)
    {
        if (value.Kind != kind)
        {
            _faults.Add(MappingFaults.WrongKind, value, $"{what}; this is {Scalars.Name(value)}");
        }

        return value.Kind == kind;
    }

    public string? Text(JsonValue value, string name) =>
        value.Find(name) is { } found && Is(found, JsonValueKind.String, $"`{name}` must be a text") ? found.Text : null;

    /// <summary>One of some words, the first where it is left out.</summary>
    public string Word(JsonValue value, string name, params string[] words)
    {
        if (Text(value, name) is not { } text || words.Contains(text, StringComparer.Ordinal))
        {
            return value.Find(name)?.Text ?? words[0];
        }

        _faults.Add(
            MappingFaults.WrongKind,
            value.Find(name)!,
            $"`{name}` is one of {string.Join(", ", words.Select(w => $"`{w}`"))}{_faults.Hint(text, words)}");
        return words[0];
    }
}
