using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Noms.Tiering.OasysForm;

/// <summary>The answers as a case in JSON, which the library reads as strictly as any other.</summary>
public static class CaseJson
{
    private const string NotKnown = "not-known";

    /// <summary>The field of a determinant.</summary>
    public static string FieldOf(Determinant determinant) => "f:" + determinant.Id;

    /// <summary>The case.</summary>
    /// <param name="policy">The policy whose determinants are asked for.</param>
    /// <param name="answers">The answers.</param>
    /// <param name="without">Determinants to leave out, since their answers are faulty.</param>
    public static byte[] Of(TieringPolicy policy, Answers answers, IReadOnlySet<string> without)
    {
        var facts = new JsonObject();
        foreach (var determinant in policy.Reads.Select(r => r.Determinant).Where(d => !without.Contains(d.Id)))
        {
            if (ValueOf(determinant, FieldOf(determinant), answers) is { } value)
            {
                facts[determinant.Id] = answers[FieldOf(determinant) + ":basis"] is { Length: > 0 } basis ? new JsonObject { ["value"] = value, ["basis"] = basis } : value;
            }
        }

        return Encoding.UTF8.GetBytes(new JsonObject { ["id"] = answers[Beginning.ReferenceField], ["facts"] = facts }.ToJsonString());
    }

    /// <summary>The field in which a fault stands.</summary>
    /// <param name="pointer">Where it stands in the case.</param>
    public static string FieldAt(string pointer)
    {
        var parts = pointer.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts is ["facts", .. var rest] ? "f:" + string.Join(':', rest.Where(part => part != "value")) : Beginning.ReferenceField;
    }

    private static JsonNode? ValueOf(Determinant determinant, string field, Answers answers)
    {
        var answer = answers[field];
        if (answers[field + ":none"].Length > 0)
        {
            return "none";
        }

        switch (determinant.Kind)
        {
            case DeterminantKind.List:
                return answer switch
                {
                    "yes" when answers.CountOf(field) > 0 => new JsonArray([.. Enumerable.Range(0, answers.CountOf(field)).Select(place => ElementOf(determinant, $"{field}:{place}", answers))]),
                    "no" => new JsonArray(),
                    _ => null,
                };
            case DeterminantKind.Date when answers.Has(field):
                return Beginning.DateOf(answers, field, ':') is { } date ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "no such date";
            case var _ when answer.Length == 0 || answer == NotKnown:
                return null;
            case DeterminantKind.Flag:
                return answer == "yes";
            case DeterminantKind.Number:
                return decimal.TryParse(answer, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : answer;
            default:
                return answer;
        }
    }

    private static JsonNode? ElementOf(Determinant list, string field, Answers answers)
    {
        if (list.Fields is [var only])
        {
            return ValueOf(only, $"{field}:{only.Id}", answers);
        }

        var element = new JsonObject();
        foreach (var part in list.Fields)
        {
            // What may be left out and is, has a meaning of its own; anything else that is not answered is not known.
            var value = ValueOf(part, $"{field}:{part.Id}", answers);
            if (value is not null || part.WhenLeftOut is null || answers[$"{field}:{part.Id}"] == NotKnown)
            {
                element[part.Id] = value;
            }
        }

        return element;
    }
}
