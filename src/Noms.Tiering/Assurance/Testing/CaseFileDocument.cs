using System.Text.Json;
using Noms.Tiering.Cases;
using Noms.Tiering.Policies.Reading;

namespace Noms.Tiering.Assurance;

/// <summary>Reads one file of cases, whose JSON is already a tree.</summary>
internal sealed class CaseFileDocument(PolicyCaseFile file, ParameterVariants variants, HashSet<string> titles, FaultList faults)
{
    private readonly ExpectationReader _expectations = new(variants.Policy, faults);
    private readonly LineMap _lines = new(file.Utf8Json.Span);

    public IEnumerable<PolicyCase> Read(JsonValue root) => [.. Scalars.Some(root, faults).Select(Case).OfType<PolicyCase>()];

    private PolicyCase? Case(JsonValue value)
    {
        if (PolicyObject.Open(value, faults, "a case", "title", "purpose", "toBeReviewed", "asOf", "parameters", "case", "expect") is not { } part)
        {
            return null;
        }

        var title = part.NeedText("title");
        if (title is not null && !titles.Add(title))
        {
            faults.Add(PolicyCaseFaults.TitleTaken, part.Find("title")!, "another case of the policy has this title; say what this one shows");
        }

        var purpose = part.Text("purpose");
        var toBeReviewed = part.Flag("toBeReviewed");
        var asOf = part.Need("asOf") is { } day ? Scalars.Date(day, faults) : null;
        var (policy, parameters) = variants.Read(part.Find("parameters"), faults);
        var facts = part.Need("case") is { } given ? Facts(given, asOf) : null;
        var expected = part.Need("expect") is { } expect ? _expectations.Read(expect) : null;
        return title is null || asOf is null || policy is null || facts is null || expected is null ? null : new PolicyCase
        {
            File = file.Name,
            Title = title,
            Purpose = purpose,
            ToBeReviewed = toBeReviewed,
            AsOf = asOf.Value,
            Policy = policy,
            Parameters = parameters,
            Case = facts,
            Expected = expected,
        };
    }

    /// <summary>The case, read by the reader of cases from its own bytes, whose faults are given their place in this file.</summary>
    private TieringCase? Facts(JsonValue given, DateOnly? asOf)
    {
        var read = TieringCaseReader.Read(TextOf(given), variants.Policy.Catalogue);
        foreach (var fault in read.Diagnostics)
        {
            var (line, column) = _lines.At(given.Offset);
            var offset = fault.Line == 1 ? given.Offset + fault.Column - 1 : _lines.StartOf(line - 1 + fault.Line - 1) + fault.Column - 1;
            faults.Add(fault.Code, given.Pointer + fault.Pointer, offset, fault.Message);
        }

        if (read.AsOf is { } day && asOf is { } wanted && day != wanted)
        {
            faults.Add(PolicyCaseFaults.OtherDay, given, "the case names another day than `asOf`; leave it out of the case");
        }

        return read.IsSuccess ? read.Case : null;
    }

    private ReadOnlySpan<byte> TextOf(JsonValue value)
    {
        var rest = file.Utf8Json.Span[value.Offset..];
        var reader = new Utf8JsonReader(rest, new JsonReaderOptions { MaxDepth = 4 * CaseParser.Deepest });
        reader.Read();
        reader.Skip();
        return rest[..(int)reader.BytesConsumed];
    }
}
