using Noms.Tiering.Assurance;
using Noms.Tiering.Files;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Samples.GeorgiaParole;

/// <summary>Says what the variant of the policy would do to the caseload in place of the policy, with a page beside the text.</summary>
internal static class ImpactCommand
{
    private static readonly DateOnly AsOf = new(2015, 12, 31);

    public static int Run(string folder, string caseload, string? page)
    {
        var plan = new ImpactPlan(Side(folder, "policy.json"), Side(folder, "variant.json"));
        var run = new ImpactFileRun
        {
            Caseload = caseload,
            Mapping = plan.ReadMapping(File.ReadAllBytes(Path.Combine(folder, "impact-mapping.json"))).Mapping,
            AsOf = AsOf,
            Text = "-",
            Html = page,
            Json = page is null ? null : Path.ChangeExtension(page, ".json"),
            Threads = Environment.ProcessorCount,
        };
        try
        {
            return run.Measure(plan).Rejected > 0 ? 1 : 0;
        }
        catch (FileRunException fault)
        {
            Console.Error.WriteLine(fault.Message);
            foreach (var header in fault.HeaderFaults)
            {
                Console.Error.WriteLine(header);
            }

            return fault.Fault == FileRunFault.Header ? 3 : 4;
        }
    }

    private static ImpactSide Side(string folder, string policy) =>
        ImpactSide.Of(new TieringEngine(PolicyReader.Read(File.ReadAllBytes(Path.Combine(folder, policy))).Policy));
}
