using System.Globalization;
using Noms.Tiering;
using Noms.Tiering.Allocation;
using Noms.Tiering.Files;
using Noms.Tiering.Policies;
using Noms.Tiering.Samples.BatchAllocation.Generating;

// `generate 10000 2005 FILE` writes the caseload that ships with this sample, or another of its kind.
if (args is ["generate", var count, var seed, var invented])
{
    using var file = File.Create(invented);
    CaseloadGenerator.Write(file, int.Parse(count, CultureInfo.InvariantCulture), ulong.Parse(seed, CultureInfo.InvariantCulture));
    return 0;
}

// What to decide, and by which policy: the id of one that comes with the library, or a file.
var caseload = args.Length > 0 ? args[0] : Path.Combine(AppContext.BaseDirectory, "caseload", "caseload-10000.ndjson");
var policy = args.Length > 1 ? args[1] : "noms-2005";
var versions = TieringPolicies.Find(policy);
if (versions is null)
{
    if (!File.Exists(policy))
    {
        Console.Error.WriteLine($"there is no policy {policy}, neither a file nor one of {string.Join(", ", TieringPolicies.Ids)}");
        return 4;
    }

    var read = PolicyReader.Read(File.ReadAllBytes(policy));
    if (!read.IsSuccess)
    {
        foreach (var fault in read.Diagnostics)
        {
            Console.Error.WriteLine($"{policy}:{fault}");
        }

        return 3;
    }

    versions = new PolicyVersions(read.Policy);
}

// One version decides every case; of several each case has the one in force on its day.
IAllocationRun run = versions.All is [var only]
    ? new AllocationRun(new TieringEngine(only))
    : new VersionedAllocationRun(new VersionedTieringEngine(versions));

// From file to file, in constant memory, on all processors. What is written appears under its name when it is whole.
var results = Path.Combine("artifacts", "batch-allocation");
var files = new FileRun
{
    Caseload = caseload,
    Decisions = Path.Combine(results, "decisions.ndjson"),
    Rejects = Path.Combine(results, "decisions.rejects.ndjson"),
    Threads = Environment.ProcessorCount,
};
try
{
    var summary = files.Decide(run);
    Console.Write(summary.ToText());
    Console.WriteLine($"\nDecisions: {files.Decisions}\nRejects:   {files.Rejects}");
    return summary.Rejected > 0 ? 1 : 0;
}
catch (FileRunException fault)
{
    Console.Error.WriteLine(fault.Message);
    return 4;
}
