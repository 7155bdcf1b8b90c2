using System.Text;
using Noms.Tiering;
using Noms.Tiering.Cases;
using Noms.Tiering.Policies;

// The policy in force decides. The candidate runs in its shadow: on the same cases, with no effect. Any policy may stand here that has the same scale.
var folder = AppContext.BaseDirectory;
var inForce = TieringPolicies.Noms2005;
var candidate = OverlayReader.Read(File.ReadAllBytes(Path.Combine(folder, "candidate.json")), inForce).Policy;
var shadow = PolicyComparison.Of(new TieringEngine(inForce)).And(new TieringEngine(candidate));

var levels = inForce.Scales[0].Levels;
var matrix = new int[levels.Length, levels.Length];
var moved = new List<(string Case, ComparedDecisions Compared)>();
foreach (var line in File.ReadLines(Path.Combine(folder, "caseload-10000.ndjson")))
{
    var read = TieringCaseReader.Read(Encoding.UTF8.GetBytes(line), DeterminantCatalogue.National);
    var compared = shadow.Decide(read.Case, read.AsOf!.Value);
    if (compared.All[0].Decision?.Level is { } now && compared.All[1].Decision?.Level is { } then)
    {
        matrix[now.Index, then.Index]++;
        if (compared.All[1].Against(compared.All[0], "tier") is LevelChange.Raised or LevelChange.Lowered)
        {
            moved.Add((read.Case.Id, compared));
        }
    }
}

Console.WriteLine($"{matrix.Cast<int>().Sum()} cases under {inForce}, with {candidate} in its shadow\n");
Console.WriteLine($"{"from, to",-10}{string.Concat(levels.Select(l => $"{l.Id,8}"))}");
foreach (var from in levels)
{
    Console.WriteLine($"{from.Id,-10}{string.Concat(levels.Select(to => $"{matrix[from.Index, to.Index],8}"))}");
}

// Which rule no longer decides, or decides now: the candidate's effect, rule by rule.
Console.WriteLine($"\n{moved.Count} move:");
var kinds = moved.GroupBy(m =>
{
    var (now, then) = (m.Compared.All[0], m.Compared.All[1]);
    return $"{now.Label} to {then.Label}, decided by {Rules(then)} instead of {Rules(now)}";
});
foreach (var kind in kinds.OrderByDescending(k => k.Count()).ThenBy(k => k.Key, StringComparer.Ordinal).Take(5))
{
    Console.WriteLine($"{kind.Count(),6}  {kind.Key} (first {kind.First().Case})");
}

static string Rules(ComparedDecision one) =>
    one.Deciding.IsEmpty ? "one of " + string.Join(", ", one.Scales[0].DecidedByOneOf) : string.Join(", ", one.Deciding);
