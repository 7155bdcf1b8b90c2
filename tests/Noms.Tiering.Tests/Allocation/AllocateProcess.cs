using System.Diagnostics;
using FluentAssertions;

namespace Noms.Tiering.Tests.Allocation;

/// <summary>Runs of <c>noms-tiering allocate</c> as the process that it is; by <c>noms-2005</c>, where no other policy is named.</summary>
internal static class AllocateProcess
{
    private const string Tool = "noms-tiering";

    /// <summary>The command as a shell takes it, before its arguments.</summary>
    public static string Command { get; } = $"'{SampleProcess.Host}' '{Path.Combine(AppContext.BaseDirectory, Tool + ".dll")}' allocate --policy noms-2005 ";

    public static SampleProcess Run(string folder, params string[] arguments) => RunWithInput(folder, "", arguments);

    public static SampleProcess RunWithInput(string folder, string input, params string[] arguments) => SampleProcess.Finish(Start(folder, arguments), input);

    public static Process Start(string folder, params string[] arguments) => SampleProcess.Start(Tool, folder, WithPolicy(arguments));

    /// <summary>Starts one that an interrupt reaches even where it does not reach these tests, as in the background of a shell.</summary>
    public static Process StartInterruptible(string folder, params string[] arguments) => SampleProcess.StartInterruptible(Tool, folder, WithPolicy(arguments));

    /// <summary>Runs what must end with an exit code and one line that says why, print nothing and leave every file as it was.</summary>
    public static void Fails(WorkFolder folder, int exitCode, string reason, params string[] arguments)
    {
        var before = folder.Files.ToList();

        var run = Run(folder.Path, arguments);

        run.ExitCode.Should().Be(exitCode, run.Error);
        run.ErrorLines.Should().ContainSingle().Which.Should().Contain(reason);
        run.Output.Should().BeEmpty();
        folder.Files.Should().Equal(before);
    }

    private static string[] WithPolicy(string[] arguments) =>
        ["allocate", .. arguments.Contains("--policy") ? Array.Empty<string>() : ["--policy", "noms-2005"], .. arguments];
}
