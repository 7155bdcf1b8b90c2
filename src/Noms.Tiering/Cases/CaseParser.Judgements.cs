using System.Text.Json;

namespace Noms.Tiering.Cases;

// Judgements that were recorded. Their words are about a person: no message quotes them.
internal ref partial struct CaseParser
{
    private static readonly PropertyNames JudgementNames = new("scale", "level", "reason", "words", "grade", "date", "reviewDate", "policy");

    private void ReadJudgements()
    {
        if (_reader.TokenType == JsonTokenType.Null || !Expect(JsonTokenType.StartArray, "judgements", "is a list"))
        {
            return;
        }

        _judgements = [];
        for (var index = 0; NextItem(index); index++)
        {
            var at = Here;
            _path.Enter(index);
            if (Expect(JsonTokenType.StartObject, "judgements", "has elements that are objects") && ReadJudgement(at) is { } read)
            {
                if (_judgements.Exists(known => AdjustmentRules.AreOfOneScale(known, read)))
                {
                    Report(CaseFault.StatedTwice, "a case has one judgement of each scale", at);
                }

                _judgements.Add(read);
            }

            _path.Leave();
        }
    }

    private RecordedJudgement? ReadJudgement(int start)
    {
        string? scale = null, level = null, reason = null, words = null, grade = null, policy = null;
        DateOnly? date = null, review = null;
        var seen = 0;
        while (NextProperty())
        {
            var property = JudgementNames.IndexOf(ref _reader);
            if (!EnterProperty(property, JudgementNames, ref seen))
            {
                continue;
            }

            switch (JudgementNames[property])
            {
                case "scale":
                    scale = ReadText(ShortText.LongestCode, "scale");
                    break;
                case "level":
                    level = ReadText(ShortText.LongestCode, "level");
                    break;
                case "reason":
                    reason = ReadText(ShortText.LongestCode, "reason");
                    break;
                case "words":
                    words = ReadText(AdjustmentRules.LongestWords, "words");
                    break;
                case "grade":
                    grade = ReadText(ShortText.LongestCode, "grade");
                    break;
                case "date":
                    date = ReadNeededDate("date");
                    break;
                case "reviewDate":
                    review = ReadDate("reviewDate");
                    break;
                default:
                    policy = ReadPolicyId();
                    break;
            }

            _path.Leave();
        }

        NeedAll("a judgement", JudgementNames, seen, start, "scale", "level", "reason", "words", "grade", "date");
        if (review < date)
        {
            Report(CaseFault.DatesBackwards, "the review date of a judgement is before its date", start);
        }

        return scale is null || level is null || reason is null || words is null || grade is null || date is not { } day
            ? null
            : new RecordedJudgement { Scale = scale, Level = level, Reason = reason, Words = words, Grade = grade, Date = day, ReviewDate = review, Policy = policy };
    }

    private DateOnly? ReadNeededDate(string name)
    {
        if (_reader.TokenType == JsonTokenType.Null)
        {
            Report(CaseFault.NoDate, $"`{name}` is a date, written yyyy-MM-dd", Here);
            return null;
        }

        return ReadDate(name);
    }
}
