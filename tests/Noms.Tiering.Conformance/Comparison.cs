using System.Collections.Immutable;

namespace Noms.Tiering.Conformance;

/// <summary>The library's answers beside the service's, field by field.</summary>
public sealed class Comparison
{
    /// <summary>How many differences of a field are kept.</summary>
    public const int Shown = 5;

    private Comparison(ImmutableArray<FieldAgreement> fields, ImmutableSortedDictionary<string, int> diagnostics)
    {
        Fields = fields;
        Diagnostics = diagnostics;
    }

    /// <summary>The eight fields, in the order of the file.</summary>
    public ImmutableArray<FieldAgreement> Fields { get; }

    /// <summary>How often the intake said each of its diagnostics, by code.</summary>
    public ImmutableSortedDictionary<string, int> Diagnostics { get; }

    /// <summary>Whether they agree on every field of every vector.</summary>
    public bool IsAgreement => Fields.All(compared => compared.Differing == 0);

    /// <summary>Decides every vector from what is raw and compares.</summary>
    /// <exception cref="VectorException">A vector is not of the form.</exception>
    public static Comparison Of(IEnumerable<Vector> vectors)
    {
        var national = new NationalAnswers();
        var tallies = Answer.Fields.Select(_ => new Tally()).ToImmutableArray();
        var diagnostics = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var compared = 0;
        foreach (var vector in vectors)
        {
            compared++;
            var (tieringCase, said) = RawCase.Read(vector);
            foreach (var diagnostic in said)
            {
                diagnostics[diagnostic.Code] = diagnostics.GetValueOrDefault(diagnostic.Code) + 1;
            }

            var answer = national.Of(tieringCase, vector.AsOf);
            foreach (var (tally, (_, of)) in tallies.Zip(Answer.Fields))
            {
                tally.Add(vector.Id, of(vector.Expected), of(answer), answer.Reason);
            }
        }

        return new Comparison(
            [.. Answer.Fields.Zip(tallies, (field, tally) => new FieldAgreement(field.Name, compared, tally.Differing, [.. tally.First]))],
            diagnostics.ToImmutableSortedDictionary(StringComparer.Ordinal));
    }

    private sealed class Tally
    {
        public int Differing { get; private set; }

        public List<Difference> First { get; } = [];

        public void Add(string id, string expected, string actual, string? reason)
        {
            if (expected == actual)
            {
                return;
            }

            Differing++;
            if (First.Count < Shown)
            {
                First.Add(new Difference(id, expected, actual, reason));
            }
        }
    }
}
