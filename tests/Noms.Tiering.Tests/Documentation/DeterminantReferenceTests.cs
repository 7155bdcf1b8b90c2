using FluentAssertions;
using Xunit;

namespace Noms.Tiering.Tests.Documentation;

public sealed class DeterminantReferenceTests
{
    private const string Head = """
        # The national determinants

        Made from the catalogue of the library (`Determinants` in C#); a test holds it to that. These are the facts that a case may state and a policy may read, beside those that a policy declares itself. Bounds are
        inclusive. *None* may be written where it is said; what is left out is not recorded.

        | id | what it is | values |
        |---|---|---|

        """;

    [Fact]
    public void The_page_of_the_determinants_is_made_of_the_catalogue()
    {
        var text = Head + string.Concat(Determinants.All.OrderBy(d => d.Id, StringComparer.Ordinal).Select(d => $"| `{d.Id}` | {d.Title} | {ValuesOf(d)} |\n"));
        var received = Path.Combine(AppContext.BaseDirectory, "determinants.md");
        File.WriteAllText(received, text);

        Repository.Read("rules/determinants.md").Should().Be(text, "the page is made anew from the catalogue: copy {0} over it", received);
    }

    private static string ValuesOf(Determinant determinant) => FormOf(determinant)
        + (determinant.MayBeNone ? ", or `none`" : "")
        + (determinant.MayBeStatic ? "; `basis` static or dynamic" : "");

    private static string FormOf(Determinant determinant) => determinant.Kind switch
    {
        DeterminantKind.Number => $"number from {determinant.Minimum} to {determinant.Maximum}{(determinant.Unit is null ? "" : " " + determinant.Unit)}, in steps of {determinant.Resolution}",
        DeterminantKind.Flag => "true or false",
        DeterminantKind.Choice => string.Join(", ", determinant.Values.Select(v => $"`{v.Id}`")) + (determinant.IsOrdered ? ", least first" : ""),
        DeterminantKind.Date => "date, yyyy-mm-dd",
        DeterminantKind.List => "list; of each: " + string.Join("; ", determinant.Fields.Select(f => $"`{f.Id}` ({FormOf(f)})")),
        _ => "code",
    };
}
