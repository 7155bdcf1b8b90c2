using FluentAssertions;
using Noms.Tiering.Files;
using Noms.Tiering.Hosting;
using Xunit;

namespace Noms.Tiering.Package.Tests.PublicApi;

/// <summary>What users can call is a text file that is reviewed: a change of it is seen in the change that makes it.</summary>
public sealed class PublicApiTests
{
    [Theory]
    [InlineData(typeof(TieringEngine))]
    [InlineData(typeof(FileRun))]
    [InlineData(typeof(TieringEngines))]
    public void The_public_API_is_the_approved_one(Type type)
    {
        var assembly = type.Assembly;
        var approved = Path.Combine(Repository.Root, "tests", "Noms.Tiering.Package.Tests", "PublicApi", assembly.GetName().Name + ".txt");
        var received = Path.Combine(AppContext.BaseDirectory, assembly.GetName().Name + ".txt");
        var text = PublicApiText.Of(assembly);
        File.WriteAllText(received, text);

        text.Should().Be(File.ReadAllText(approved), "{0} is what was approved; where the change is meant, copy {1} over it", approved, received);
    }
}
