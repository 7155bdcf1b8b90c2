using System.CommandLine;
using Noms.Tiering.Tool.Allocating;
using Noms.Tiering.Tool.Choosing;
using Noms.Tiering.Tool.Output;

namespace Noms.Tiering.Tool.Commands;

/// <summary><c>allocate</c>: a caseload in, decisions, rejects and a summary out.</summary>
internal static class AllocateCommand
{
    public static Command Make()
    {
        var command = new Command("allocate", "Decide a caseload, NDJSON or CSV, also packed by gzip: decisions, rejects and a summary. Exit code 1 where rows were rejected.");
        var policy = new PolicyOptions();
        var options = new AllocationOptions();
        options.AddTo(command);
        policy.AddTo(command);
        var json = JsonOption.AddTo(command);
        command.SetAction(parsed =>
        {
            var job = options.Read(parsed);
            return InterruptibleRun.Of(job.KeepsCheckpoints, stop => new AllocationJob(job, policy.Read(parsed, job.AsOf)).Run(parsed.GetValue(json), stop));
        });
        return command;
    }
}
