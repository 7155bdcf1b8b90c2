using Noms.Tiering;
using Noms.Tiering.Policies;

var asOf = new DateOnly(2006, 5, 1);
var path = args is [var own] ? own : Path.Combine(AppContext.BaseDirectory, "northshire-2006.json");
if (!File.Exists(path))
{
    Console.Error.WriteLine($"there is no file {path}");
    return 4;
}

// The national policy and the area's file are checked together. What comes of it is a policy as any other.
var read = OverlayReader.Read(File.ReadAllBytes(path), TieringPolicies.Noms2005, asOf);
if (!read.IsSuccess)
{
    foreach (var fault in read.Diagnostics)
    {
        Console.Error.WriteLine(fault);
    }

    return 3;
}

var area = read.Policy;
Console.WriteLine($"{area.Title} ({area})");
foreach (var parameter in area.Parameters.Where(p => p.NationalValueText is not null))
{
    Console.WriteLine($"  sets {parameter.Id}: {parameter.ValueText}, nationally {parameter.NationalValueText}; {parameter.Reason}");
}

foreach (var rule in area.Rules.Where(r => r.Layer != PolicyLayer.National))
{
    Console.WriteLine($"  adds {rule.Id}: {rule.Title} ({string.Join("; ", rule.Citations)})");
}

// One person, under the national policy and under the area's.
var onTheList = area.LocalDeterminants[0];
var person = TieringCase.Create("C1")
    .With(Determinants.Ogrs3, 52)
    .With(Determinants.RiskOfSeriousHarm, RiskOfSeriousHarm.Medium)
    .With(Determinants.AccommodationNeed, NeedSeverity.None)
    .WithFact(onTheList, FactValue.Flag(true))
    .Build();
var compared = PolicyComparison.Of(new TieringEngine(TieringPolicies.Noms2005)).And(new TieringEngine(area)).Decide(person, asOf);
Console.WriteLine();
Console.Write(compared.ToText());

// An area cannot lower what the national policy protects: such a file is refused, at its place, before any case is decided.
var tooMuch = File.ReadAllText(path).Replace("\"floor\": \"2\"", "\"cap\": \"2\", \"on\": [\"H1\"]", StringComparison.Ordinal);
Console.WriteLine("\nWith a cap on H1 in place of its floor:");
foreach (var fault in OverlayReader.Read(System.Text.Encoding.UTF8.GetBytes(tooMuch), TieringPolicies.Noms2005, asOf).Diagnostics)
{
    Console.WriteLine($"  {fault}");
}

return 0;
