using System.CommandLine;
using System.CommandLine.Help;
using Noms.Tiering.Tool.Commands;

namespace Noms.Tiering.Tool;

/// <summary>Every command, in the order in which help lists them.</summary>
internal static class CommandCatalogue
{
    private static readonly CommandEntry[] All =
    [
        new("policies", PoliciesCommand.Make),
        new("check", CheckCommand.Make),
        new("show", ShowCommand.Make),
        new("decide", DecideCommand.Make),
        new("explain", ExplainCommand.Make),
        new("compare", CompareCommand.Make),
        new("allocate", AllocateCommand.Make),
        new("summarise", SummariseCommand.Make),
        new("replay", ReplayCommand.Make),
        new("test", TestCommand.Make),
        new("analyse", AnalyseCommand.Make),
        new("diff", DiffCommand.Make),
        new("impact", ImpactCommand.Make),
        new("completion", CompletionCommand.Make),
    ];

    /// <summary>The root with the one command that the arguments begin with; with all of them where they begin with none, as help and completion need it.</summary>
    public static RootCommand RootFor(string[] arguments)
    {
        var root = new RootCommand("Decides tiers of offender management by a policy that is a file, and explains them.");
        for (var index = root.Options.Count - 1; index >= 0; index--)
        {
            // Its own help answers to `/?` and `/h` as well, which completion would offer everywhere.
            if (root.Options[index] is HelpOption)
            {
                root.Options[index] = new HelpOption("--help", "-h");
            }
        }

        var one = arguments.Length > 0 ? Array.Find(All, entry => entry.Name == arguments[0]) : null;
        foreach (var entry in one is null ? All : [one])
        {
            root.Subcommands.Add(entry.Make());
        }

        return root;
    }
}
