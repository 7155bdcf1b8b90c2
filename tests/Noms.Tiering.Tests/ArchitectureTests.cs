using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using FluentAssertions;
using Xunit;

namespace Noms.Tiering.Tests;

public sealed partial class ArchitectureTests
{
    private static readonly Assembly Library = typeof(TieringEngine).Assembly;

    // What would make the same input give different bytes, or reach out of the library.
    private static readonly string[] Banned =
    [
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today", "System.DateTimeOffset.get_Now",
        "System.DateTimeOffset.get_UtcNow", "System.TimeProvider.get_System", "System.Random..ctor", "System.Random.get_Shared",
        "System.Guid.NewGuid", "System.Diagnostics.Stopwatch.StartNew", "System.Environment.GetEnvironmentVariable",
        "System.Environment.get_MachineName", "System.Environment.get_ProcessorCount", "System.Environment.get_NewLine",
        "System.Globalization.CultureInfo.get_CurrentCulture", "System.Globalization.CultureInfo.get_CurrentUICulture",
        "System.Globalization.CultureInfo.set_CurrentCulture", "System.Double.Parse", "System.Double.TryParse",
    ];

    private static readonly string[] BannedTypes =
        ["System.IO.File", "System.IO.FileInfo", "System.IO.FileStream", "System.IO.Directory", "System.Console", "System.Net.", "System.Diagnostics.Process", "System.Reflection.Emit"];

    // The code of a policy, which has a test of its own below, is put together with these alone.
    private static readonly string[] CodeOfAPolicy =
        ["System.Reflection.Emit.DynamicMethod.", "System.Reflection.Emit.ILGenerator.", "System.Reflection.Emit.OpCodes."];

    [Fact]
    public void The_library_uses_nothing_but_the_framework() =>
        Library.GetReferencedAssemblies().Select(a => a.Name).Should().OnlyContain(name => name!.StartsWith("System.", StringComparison.Ordinal) || name == "netstandard");

    [Fact]
    public void The_library_asks_no_clock_no_culture_no_chance_and_no_environment_and_opens_no_file()
    {
        var used = MembersUsed().ToList();

        used.Should().NotBeEmpty();
        used.Should().NotIntersectWith(Banned);
        used.Where(m => BannedTypes.Any(t => m.StartsWith(t, StringComparison.Ordinal)) && !CodeOfAPolicy.Any(t => m.StartsWith(t, StringComparison.Ordinal))).Should().BeEmpty();
    }

    [Fact]
    public void Code_is_made_in_one_place_and_only_where_the_runtime_says_that_it_can_be()
    {
        var makers = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("\\obj\\", StringComparison.Ordinal))
            .Where(f => File.ReadAllText(f).Contains("Reflection.Emit", StringComparison.Ordinal)).ToList();

        makers.Select(Path.GetFileName).Should().Equal("KnownCodeMaker.cs");
        File.ReadAllText(makers[0]).Should().Contain("RuntimeFeature.IsDynamicCodeSupported");
    }

    [Fact]
    public void The_library_knows_no_binary_fraction() =>
        Library.GetExportedTypes()
            .SelectMany(t => t.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .SelectMany(Types)
            .Should().NotContain([typeof(double), typeof(float)]);

    [Fact]
    public void Every_public_type_is_sealed_static_a_value_or_a_closed_hierarchy() =>
        Library.GetExportedTypes()
            .Where(t => t is { IsClass: true, IsSealed: false })
            .Where(t => t.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Any(c => c.IsPublic || c.IsFamily || c.IsFamilyOrAssembly))
            .Should().BeEmpty();

    [Fact]
    public void Every_public_type_is_immutable_unless_it_says_that_it_is_not()
    {
        // Builders and what a batch fills again and again are mutable, and their comments say so.
        Type[] mutable = [typeof(TieringCaseBuilder), typeof(TieringOutcome), typeof(TieringOutcomes)];

        Library.GetExportedTypes().Except(mutable)
            .Where(t => !typeof(Exception).IsAssignableFrom(t))
            .SelectMany(t => t.GetProperties().Where(p => p.SetMethod is { IsPublic: true } set && !IsInit(set)).Select(p => $"{t.Name}.{p.Name}"))
            .Should().BeEmpty();
    }

    [Fact]
    public void Every_file_of_the_library_is_small_and_holds_one_type_that_its_name_says()
    {
        foreach (var path in Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
                     .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("\\obj\\", StringComparison.Ordinal)))
        {
            var text = File.ReadAllText(path);
            var types = TopLevelType().Matches(text).Select(m => m.Groups[1].Value).ToList();

            text.Split('\n').Length.Should().BeLessThan(301, "{0} is to be read at one sitting", Path.GetFileName(path));
            types.Should().ContainSingle("{0} holds one type", Path.GetFileName(path));
            Path.GetFileName(path).Should().StartWith(types[0]);
        }
    }

    [GeneratedRegex(@"^(?:public|internal) (?:(?:static|sealed|abstract|readonly|ref|partial|unsafe) )*(?:class|record struct|record|struct|enum|interface) (\w+)", RegexOptions.Multiline)]
    private static partial Regex TopLevelType();

    private static bool IsInit(MethodInfo set) =>
        set.ReturnParameter.GetRequiredCustomModifiers().Any(m => m.Name == "IsExternalInit");

    private static IEnumerable<Type> Types(MemberInfo member) => member switch
    {
        PropertyInfo property => [property.PropertyType],
        FieldInfo field => [field.FieldType],
        MethodInfo method => [method.ReturnType, .. method.GetParameters().Select(p => p.ParameterType)],
        _ => [],
    };

    private static IEnumerable<string> MembersUsed()
    {
        using var file = new PEReader(File.OpenRead(Library.Location));
        var metadata = file.GetMetadataReader();
        foreach (var handle in metadata.MemberReferences)
        {
            var member = metadata.GetMemberReference(handle);
            if (member.Parent.Kind == HandleKind.TypeReference)
            {
                var type = metadata.GetTypeReference((TypeReferenceHandle)member.Parent);
                yield return $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}.{metadata.GetString(member.Name)}";
            }
        }
    }
}
