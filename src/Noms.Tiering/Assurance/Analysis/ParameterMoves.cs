using System.Text;
using System.Text.Json;
using Noms.Tiering.Policies;
using Noms.Tiering.Policies.Reading;

namespace Noms.Tiering.Assurance.Analysis;

/// <summary>A policy with one of its parameters at other values of its range, as an area might set it.</summary>
internal sealed class ParameterMoves(TieringPolicy policy)
{
    /// <summary>The most values that are tried of one parameter beside the ends of its range.</summary>
    private const int Most = 12;

    private readonly JsonValue? _parameters =
        policy.Text.IsEmpty ? null : JsonTree.Parse(policy.Text.Span, int.MaxValue, deepest: 64).Root!.Find("parameters");

    /// <summary>
    /// The policy with each other value that is tried: the ends of the range first, then of levels and choices all, of numbers some between. A value with which the policy
    /// is faulty, as where two bands would meet, is passed over.
    /// </summary>
    public IEnumerable<TieringPolicy> Of(PolicyParameter parameter) =>
        Values(parameter).Distinct(StringComparer.Ordinal).Select(value => With(parameter, value)).OfType<TieringPolicy>();

    private static IEnumerable<string> Values(PolicyParameter parameter)
    {
        switch (parameter.Kind)
        {
            case ParameterKind.Number:
                return Numbers(parameter).Where(n => n != parameter.Number).Select(FactValue.NumberText);
            case ParameterKind.Level:
                return parameter.Level!.Scale.Levels.Where(l => l.CompareTo(parameter.MinimumLevel) >= 0 && l.CompareTo(parameter.MaximumLevel) <= 0 && l != parameter.Level)
                    .Select(l => Quoted(l.Id));
            case ParameterKind.Choice:
                {
                    var (value, least, most) = parameter.Choice!.Value;
                    var of = parameter.Of!;
                    return of.Values.Where(v => of.IndexOf(v.Id) >= of.IndexOf(least) && of.IndexOf(v.Id) <= of.IndexOf(most) && v.Id != value).Select(v => Quoted(v.Id));
                }

            default:
                return Lists(parameter).Select(list => $"[{string.Join(',', list.Select(Quoted))}]");
        }
    }

    private static IEnumerable<decimal> Numbers(PolicyParameter parameter)
    {
        var step = decimal.Floor((parameter.Maximum - parameter.Minimum) / (Most + 1));
        return new[] { parameter.Minimum, parameter.Maximum }.Concat(
            step > 0
                ? Enumerable.Range(1, Most).Select(n => decimal.Floor(parameter.Minimum) + (n * step))
                : Enumerable.Range(1, Most).Select(n => decimal.Round(parameter.Minimum + (n * (parameter.Maximum - parameter.Minimum) / (Most + 1)), 6)))
            .Where(n => n >= parameter.Minimum && n <= parameter.Maximum);
    }

    /// <summary>Each member taken out, and each value put in that is not there.</summary>
    private static IEnumerable<IEnumerable<string>> Lists(PolicyParameter parameter)
    {
        var others = parameter.Of is { Kind: DeterminantKind.Choice } choice ? choice.Values.Select(v => v.Id).Except(parameter.Members) : ["another-code"];
        return parameter.Members.Select(member => parameter.Members.Where(m => m != member)).Where(list => list.Any())
            .Concat(others.Select(other => parameter.Members.Append(other)));
    }

    private TieringPolicy? With(PolicyParameter parameter, string value)
    {
        var at = _parameters?.Items.FirstOrDefault(p => p.Find("id")?.Text == parameter.Id)?.Find("value");
        if (at is null)
        {
            return null;
        }

        var text = policy.Text.Span;
        var reader = new Utf8JsonReader(text[at.Offset..]);
        reader.Read();
        reader.Skip();
        byte[] moved = [.. text[..at.Offset], .. Encoding.UTF8.GetBytes(value), .. text[(at.Offset + (int)reader.BytesConsumed)..]];
        var read = PolicyReader.Read(moved);
        return read.IsSuccess ? read.Policy : null;
    }

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text)}\"";
}
