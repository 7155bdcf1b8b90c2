using System.Text;
using Noms.Tiering.Allocation;
using Noms.Tiering.Policies;
using Noms.Tiering.Samples.GeorgiaParole;

var folder = Path.Combine(AppContext.BaseDirectory, "georgia-parole");
if (args is ["impact", var caseload, .. { Length: <= 1 } page])
{
    return ImpactCommand.Run(folder, caseload, page is [var path] ? path : null);
}

if (args.Length != 1)
{
    Console.Error.WriteLine("give the path of georgia-parole.csv, or `-` for standard input: xz -dc georgia-parole.csv.xz | dotnet run -c Release --project samples/GeorgiaParole -- -");
    Console.Error.WriteLine("for the impact of the variant give `impact`, the path, and where the page is to go: ... -- impact - impact.html");
    return 2;
}

try
{
    var policy = PolicyReader.Read(File.ReadAllBytes(Path.Combine(folder, "policy.json"))).Policy;
    var mapping = CsvMappingReader.Read(File.ReadAllBytes(Path.Combine(folder, "mapping.json")), policy).Mapping;
    using var csv = args[0] == "-" ? Console.OpenStandardInput() : File.OpenRead(args[0]);
    var records = CsvRecordReader.Open(csv);
    if (mapping.CheckHeader(records.Header) is [_, ..] faults)
    {
        foreach (var fault in faults)
        {
            Console.Error.WriteLine(fault);
        }

        return 3;
    }

    var study = new ParoleStudy(policy);
    study.ReadAll(records, mapping);
    using var output = Console.OpenStandardOutput();
    output.Write(Encoding.UTF8.GetBytes(study.Report()));
    return study.Rejected > 0 ? 1 : 0;
}
catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or CaseloadException)
{
    Console.Error.WriteLine($"cannot read the caseload: {failure.Message}");
    return 4;
}
