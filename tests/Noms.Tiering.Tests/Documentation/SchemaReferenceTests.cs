using FluentAssertions;
using Xunit;

namespace Noms.Tiering.Tests.Documentation;

public sealed class SchemaReferenceTests
{
    private static readonly string[] Files = ["policy", "overlay", "mapping", "cases"];

    private const string Head = """
        # What may stand where

        Made from the schemas beside this page; a test holds it to them. What each part means is in [`../README.md`](../README.md), and the readers are stricter than any schema can
        say. Any object may have a `$comment`. A *text* is not blank; an *id* is letters, digits, `-`, `_` and `.`, at most 64; a *date* is written yyyy-mm-dd; *citations* are a list of texts, each the id of a source and
        then a place in it.


        """;

    [Fact]
    public void The_reference_of_the_files_that_people_write_is_made_of_their_schemas()
    {
        var text = Head + string.Concat(Files.Select(file => SchemaReference.Of(file, Repository.Read($"rules/schema/{file}.schema.json"))));
        var received = Path.Combine(AppContext.BaseDirectory, "schema-reference.md");
        File.WriteAllText(received, text.TrimEnd() + "\n");

        Repository.Read("rules/schema/README.md").Should().Be(text.TrimEnd() + "\n", "the page is made anew from the schemas: copy {0} over it", received);
    }
}
