using System.Text.Json;

namespace Noms.Tiering.Cases;

// Facts, bare or with what is known of them.
internal ref partial struct CaseParser
{
    /// <summary>A guess, so that the list of facts seldom grows.</summary>
    private const int UsualCount = 24;

    private static readonly PropertyNames FactNames = new("value", "source", "date", "basis");

    private static readonly PropertyNames ListFactNames = new("value", "source", "date", "basis", "complete");

    private static readonly PropertyNames InnerListNames = new("value", "complete");

    private void ReadFacts()
    {
        if (_reader.TokenType == JsonTokenType.Null || !Expect(JsonTokenType.StartObject, "facts", "is an object: values by determinant id"))
        {
            return;
        }

        _facts = new List<Fact>(UsualCount);
        while (NextProperty())
        {
            if (FindDeterminant() is not { } determinant)
            {
                SkipUnknownDeterminant();
                continue;
            }

            var at = Here;
            _path.Enter(determinant.Id);
            Advance();
            if (IsFirst(determinant))
            {
                ReadFact(determinant);
            }
            else
            {
                Report(CaseFault.StatedTwice, $"`{determinant.Id}` is stated twice", at);
                Skip();
            }

            _path.Leave();
        }
    }

    private bool IsFirst(Determinant determinant)
    {
        var ordinal = determinant.Ordinal;
        if (ordinal < 0)
        {
            return (_statedLocal ??= []).Add(determinant);
        }

        var isFirst = !_stated.Holds(ordinal);
        _stated.Add(ordinal);
        return isFirst;
    }

    private readonly Determinant? FindDeterminant() => _catalogue.Find(ShortId(stackalloc char[ShortText.LongestCode]));

    private void SkipUnknownDeterminant()
    {
        var name = Shown(_reader.GetString()!);
        _path.Enter(name);
        var hint = NearestName.Hint(name, _catalogue.All.Select(determinant => determinant.Id));
        Report(CaseFault.UnknownDeterminant, $"there is no determinant `{name}`{hint}", Here);
        Advance();
        Skip();
        _path.Leave();
    }

    private void ReadFact(Determinant determinant)
    {
        var fact = _reader.TokenType == JsonTokenType.StartObject
            ? ReadStatedFact(determinant, determinant.Kind == DeterminantKind.List ? ListFactNames : FactNames)
            : new Fact(determinant, ReadValue(determinant));
        if (fact.Value.IsRecorded)
        {
            _facts!.Add(fact);
        }
    }

    private Fact ReadStatedFact(Determinant determinant, PropertyNames names)
    {
        var start = Here;
        var value = FactValue.NotRecorded;
        string? source = null;
        DateOnly? date = null;
        var basis = FactBasis.NotStated;
        var isComplete = true;
        var seen = 0;
        while (NextProperty())
        {
            var property = names.IndexOf(ref _reader);
            if (!EnterProperty(property, names, ref seen))
            {
                continue;
            }

            switch (names[property])
            {
                case "value":
                    value = ReadBareValue(determinant);
                    break;
                case "source":
                    source = _reader.TokenType == JsonTokenType.Null ? null : ReadText(ShortText.LongestText, "source");
                    break;
                case "date":
                    date = ReadDate("date");
                    break;
                case "basis":
                    basis = ReadBasis(determinant);
                    break;
                default:
                    isComplete = ReadCompleteness();
                    break;
            }

            _path.Leave();
        }

        if ((seen & 1) == 0)
        {
            Report(CaseFault.LeftOut, $"`{determinant.Id}` needs its `value`", start);
        }

        if (!isComplete && value.Kind == FactValueKind.List)
        {
            value = FactValue.List(new FactList(value.AsList().Elements, isComplete: false));
        }

        return new Fact(determinant, value, source, date, basis);
    }

    private FactBasis ReadBasis(Determinant determinant)
    {
        if (_reader.TokenType == JsonTokenType.Null)
        {
            return FactBasis.NotStated;
        }

        if (!determinant.MayBeStatic)
        {
            Report(CaseFault.NoBasis, $"`{determinant.Id}` is neither static nor dynamic", Here);
            Skip();
            return FactBasis.NotStated;
        }

        if (_reader.TokenType == JsonTokenType.String)
        {
            if (_reader.ValueTextEquals("static"u8))
            {
                return FactBasis.Static;
            }

            if (_reader.ValueTextEquals("dynamic"u8))
            {
                return FactBasis.Dynamic;
            }
        }

        Report(CaseFault.NoBasis, "a basis is `static` or `dynamic`", Here);
        Skip();
        return FactBasis.NotStated;
    }

    private bool ReadCompleteness()
    {
        if (_reader.TokenType is JsonTokenType.True or JsonTokenType.False)
        {
            return _reader.TokenType == JsonTokenType.True;
        }

        Report(CaseFault.WrongType, "`complete` is true or false", Here);
        Skip();
        return true;
    }
}
