using System.CommandLine;
using Noms.Tiering.Files;
using Noms.Tiering.Tool.Choosing;
using Noms.Tiering.Tool.Output;
using Noms.Tiering.Tool.Testing;

namespace Noms.Tiering.Tool.Commands;

/// <summary><c>test</c>: the cases of a policy, and how good they are.</summary>
internal static class TestCommand
{
    public static Command Make()
    {
        var command = new Command("test", "Run the cases of a policy, and say what they cover and which changes to the policy they would not notice. Exit code 1 where one fails or something is missing.");
        var folder = new Argument<string>("folder") { Description = "A folder with a `policy.json` and its cases in `cases/`, or a folder of such folders.", HelpName = "FOLDER" };
        var overlays = new Option<string[]>("--overlay") { Description = "Run the cases by the policy with an area's overlay.", HelpName = "FILE" };
        var coverage = new Option<bool>("--coverage") { Description = "Say what of the policy the cases cover: rules, bounds, values, conditions." };
        var mutation = new Option<bool>("--mutation") { Description = "Change the policy in every small way, and say which changes no case notices." };
        var make = new OutputOption("--make", "Write the cases that are missing to a file, for a person to review.");
        command.Arguments.Add(folder);
        foreach (var option in new Option[] { overlays, coverage, mutation, make })
        {
            command.Options.Add(option);
        }

        var json = JsonOption.AddTo(command);
        command.SetAction(parsed => Run(
            parsed.GetValue(folder)!,
            parsed.GetValue(overlays) ?? [],
            new TestPlan(parsed.GetValue(coverage), parsed.GetValue(mutation), parsed.GetValue(make)),
            parsed.GetValue(json)));
        return command;
    }

    private static int Run(string path, string[] overlays, TestPlan plan, bool asJson)
    {
        if (plan.Make is { } taken && Path.Exists(taken) && !OutputFile.IsDevice(taken))
        {
            throw ToolException.Usage($"noms-tiering test: {taken} is there already, and `--make` replaces no file; give it a new name");
        }

        var folders = Directory.Exists(path) ? PolicyFolder.Under(path) : throw NoFolder(path);
        if (folders.IsEmpty)
        {
            throw new ToolException(ExitCode.InputOrOutputFailed, $"noms-tiering: there is no policy.json in {path}, nor in a folder within it");
        }

        if (plan.Make is not null && folders.Length > 1)
        {
            throw ToolException.Usage("noms-tiering test: `--make` is for the cases of one policy; name its folder");
        }

        FolderTest[] tests = [.. folders.Select(folder => FolderTest.Of(folder, overlays, plan))];
        if (plan.Make is { } file && tests[0].Made is { Made.IsEmpty: false } made)
        {
            WrittenFile.Write(file, "the cases", made.ToUtf8Json());
        }

        if (asJson)
        {
            Json.Print(json => TestReport.Write(json, tests));
        }
        else
        {
            Printed.Text(TestReport.Text(tests));
        }

        return Array.TrueForAll(tests, test => test.IsSound) ? ExitCode.Done : ExitCode.Findings;
    }

    private static ToolException NoFolder(string path) => File.Exists(path)
        ? ToolException.Usage($"noms-tiering test: `{path}` is a file; `test` wants the folder of a policy")
        : TieringPolicies.Find(PolicyFinder.Split(path).Place) is not null
            ? ToolException.Usage($"noms-tiering test: `{path}` comes with the tool, and its cases do not; `test` wants the folder of a policy: its `policy.json`, and its cases in `cases/`")
            : new(ExitCode.InputOrOutputFailed, $"noms-tiering: cannot read the folder {path}: there is no such file or folder");
}
