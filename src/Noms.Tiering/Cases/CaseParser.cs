using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Unicode;
using Noms.Tiering.Deciding;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Cases;

/// <summary>Reads one case, token by token. It is used once.</summary>
internal ref partial struct CaseParser
{
    /// <summary>How deep objects and lists may nest.</summary>
    public const int Deepest = 16;

    private static readonly PropertyNames TopNames = new("id", "asOf", "facts", "previousLevels", "overrides", "judgements");

    private readonly ReadOnlySpan<byte> _file;
    private readonly int _start;
    private readonly DeterminantCatalogue _catalogue;
    private JsonTokens _reader;
    private CasePath _path;
    private string? _id;
    private DateOnly? _asOf;
    private List<Fact>? _facts;
    private ImmutableDictionary<string, string>.Builder? _previousLevels;
    private List<RecordedOverride>? _overrides;
    private List<RecordedJudgement>? _judgements;
    private PlaceMarks _stated;
    private HashSet<Determinant>? _statedLocal;
    private ImmutableArray<Diagnostic>.Builder? _diagnostics;
    private bool _isOver;
    private bool _isStopped;

    public CaseParser(ReadOnlySpan<byte> file, DeterminantCatalogue catalogue)
    {
        _file = file;
        _start = file.StartsWith("\uFEFF"u8) ? 3 : 0;
        _catalogue = catalogue;
        _reader = new JsonTokens(file[_start..]);
    }

    public CaseReadResult Read()
    {
        if (_file.Length > TieringCaseReader.LongestFile)
        {
            Report(CaseFault.TooLong, $"a case has at most {TieringCaseReader.LongestFile} bytes", 0);
        }
        else if (!Utf8.IsValid(_file))
        {
            Report(CaseFault.NotUnicode, "this is not UTF-8", InvalidUtf8.FirstIn(_file));
        }
        else
        {
            ReadWhole();
        }

        return _diagnostics is null
            ? new CaseReadResult(
                new TieringCase(
                    _id!,
                    _facts?.ToArray() ?? [],
                    _previousLevels?.ToImmutable(),
                    CaseAdjustments.Of(_overrides, _judgements)),
                _asOf,
                [])
            : new CaseReadResult(null, null, _diagnostics.ToImmutable());
    }

    private void ReadWhole()
    {
        try
        {
            Advance();
            ReadTop();
            _isOver = true;
            Advance();
        }
        catch (JsonException fault)
        {
            if (!_isStopped)
            {
                ReportSyntax(fault);
            }
        }
    }

    private void ReadTop()
    {
        var start = Here;
        if (!Expect(JsonTokenType.StartObject, "case", "is an object"))
        {
            return;
        }

        var seen = 0;
        while (NextProperty())
        {
            var property = TopNames.IndexOf(ref _reader);
            if (!EnterProperty(property, TopNames, ref seen))
            {
                continue;
            }

            switch (property)
            {
                case 0:
                    _id = ReadText(ShortText.LongestText, "id");
                    break;
                case 1:
                    _asOf = ReadDate("asOf");
                    break;
                case 2:
                    ReadFacts();
                    break;
                case 3:
                    ReadPreviousLevels();
                    break;
                case 4:
                    ReadOverrides();
                    break;
                default:
                    ReadJudgements();
                    break;
            }

            _path.Leave();
        }

        if ((seen & 1) == 0)
        {
            Report(CaseFault.LeftOut, "a case needs its `id`", start);
        }
    }

    private void ReadPreviousLevels()
    {
        if (_reader.TokenType == JsonTokenType.Null || !Expect(JsonTokenType.StartObject, "previousLevels", "is an object: level ids by scale id"))
        {
            return;
        }

        _previousLevels = ImmutableDictionary.CreateBuilder<string, string>();
        while (NextProperty())
        {
            var at = Here;
            var scale = _reader.GetString()!;
            _path.Enter(Shown(scale));
            Advance();
            if (!ShortText.IsFit(scale, ShortText.LongestCode))
            {
                Report(CaseFault.UnfitText, "the id of a scale has from 1 to 64 characters and no control characters", at);
                Skip();
            }
            else if (_previousLevels.ContainsKey(scale))
            {
                Report(CaseFault.StatedTwice, "the previous level of this scale is stated twice", at);
                Skip();
            }
            else if (_reader.TokenType != JsonTokenType.Null && ReadText(ShortText.LongestCode, "previousLevels") is { } level)
            {
                _previousLevels.Add(scale, level);
            }

            _path.Leave();
        }
    }
}
