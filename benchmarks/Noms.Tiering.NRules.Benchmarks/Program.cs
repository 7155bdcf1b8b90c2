using System.Globalization;
using Noms.Tiering.Handwritten;
using Noms.Tiering.NRules.Benchmarks;

// The argument is the number of rounds.
var rounds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 15;
foreach (var policy in HandwrittenPolicy.All)
{
    Console.WriteLine($"\n{policy}\n\n| way | nanoseconds a case | times handwritten | bytes a case |\n|---|---|---|---|");
    var ways = Ways.Of(policy);
    var measured = Measurement.Of(ways, rounds);
    for (var way = 0; way < ways.Count; way++)
    {
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {ways[way].Name} | {measured.Nanoseconds(way):#,0} | {measured.Ratio(way):#,0.#} | {measured.Bytes(way):#,0} |"));
    }
}
