using Noms.Tiering;
using Noms.Tiering.Cases;

// Made once and shared by all threads: compiling a policy takes milliseconds, deciding a case less than a microsecond.
var engine = new VersionedTieringEngine(TieringPolicies.Hmpps2026);

// A case of one's own, as JSON, or one that is written here.
TieringCase person;
var asOf = new DateOnly(2026, 11, 22);
if (args is [var path])
{
    if (!File.Exists(path))
    {
        Console.Error.WriteLine($"there is no file {path}");
        return 4;
    }

    var read = TieringCaseReader.Read(File.ReadAllBytes(path), DeterminantCatalogue.National);
    if (!read.IsSuccess)
    {
        foreach (var fault in read.Diagnostics)
        {
            Console.Error.WriteLine(fault);
        }

        return 3;
    }

    (person, asOf) = (read.Case, read.AsOf ?? asOf);
}
else
{
    // What is not recorded is simply left out.
    person = TieringCase.Create("C1")
        .With(Determinants.Arp, 62.5m, source: "OASys", date: new DateOnly(2026, 9, 1), basis: FactBasis.Static)
        .With(Determinants.Csrp, 1.2m, source: "OASys", date: new DateOnly(2026, 9, 1), basis: FactBasis.Dynamic)
        .With(Determinants.MappaCategory, MappaCategory.Category2)
        .With(Determinants.DomesticAbuse, true)
        .Build();
}

var decision = engine.Decide(person, asOf);
if (decision.Level is null)
{
    Console.WriteLine(decision.Status?.Title ?? "Invalid data");
    return 0;
}

Console.WriteLine($"{decision.Level.Title}, by {decision.Policy}");
var scale = decision.Scales[0];
foreach (var rule in scale.Deciding)
{
    Console.WriteLine($"  decided by {rule.Id}: {rule.Title} ({string.Join("; ", rule.Citations)})");
}

if (decision.IsProvisional)
{
    Console.WriteLine($"  provisional: {string.Join(", ", scale.Possible.Select(l => l.Id))} are still possible");
    Console.WriteLine($"  obtain first: {scale.ObtainFirst?.Title}");
}

Console.WriteLine();
foreach (var other in decision.Counterfactuals()[0].Others)
{
    Console.WriteLine(other.ToText());
}

Console.WriteLine($"\nThe whole trace has {decision.Trace.ToText().Split('\n').Length - 1} lines; its receipt is {decision.Receipt.Seal[..12]}.");
return 0;
