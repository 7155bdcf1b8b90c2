using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Noms.Tiering.Conformance;

/// <summary>Reads a file of vectors: one JSON object a line, UTF-8. Blank lines say nothing.</summary>
public static class VectorFile
{
    /// <summary>Reads the vectors one by one.</summary>
    /// <exception cref="VectorException">A line is not of the form.</exception>
    public static IEnumerable<Vector> Read(Stream stream)
    {
        using var reader = new StreamReader(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), leaveOpen: true);
        var number = 0;
        while (Line(reader, number + 1) is { } line)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return Parse(line, number);
            }
        }
    }

    private static string? Line(StreamReader reader, int number)
    {
        try
        {
            return reader.ReadLine();
        }
        catch (DecoderFallbackException)
        {
            throw new VectorException(FormattableString.Invariant($"line {number}: not UTF-8"));
        }
    }

    private static Vector Parse(string line, int number)
    {
        var place = FormattableString.Invariant($"line {number}");
        try
        {
            using var document = JsonDocument.Parse(line);
            var vector = new Field(document.RootElement, place);
            return new Vector(
                vector.Need("id").Text(), vector.Need("asOf").Date(), vector.Need("raw").Object().Clone(), ExpectedAnswer(vector.Need("expected")));
        }
        catch (JsonException)
        {
            throw new VectorException(place + ": not JSON");
        }
    }

    private static Answer ExpectedAnswer(Field expected) => new()
    {
        Protect = expected.Need("protect").Scalar(),
        ProtectPoints = expected.Need("protectPoints").Scalar(),
        ProtectBreakdown = Breakdown(expected.Need("protectBreakdown")),
        Change = expected.Need("change").Scalar(),
        ChangePoints = expected.Need("changePoints").Scalar(),
        ChangeBreakdown = Breakdown(expected.Need("changeBreakdown")),
        SingleTier = expected.Need("v3").Scalar(),

        // A version that knew no provisional tier gave none that was.
        Provisional = expected.Need("provisional") is { IsNull: false } provisional ? provisional.Scalar() : "false",
    };

    private static string Breakdown(Field items) =>
        Answer.Breakdown(items.Members().Select(item => (item.Name, item.Value.Number().ToString("0.######", CultureInfo.InvariantCulture))));
}
