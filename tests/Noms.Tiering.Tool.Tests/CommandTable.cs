namespace Noms.Tiering.Tool.Tests;

/// <summary>Every command with arguments that work in the folder of <see cref="Files"/>, and what it reads.</summary>
internal static class CommandTable
{
    /// <summary>The command lines. In one, <c>policy.json</c> is the policy, and <c>case.json</c> and the like are what it is about.</summary>
    public static IReadOnlyList<string[]> All { get; } =
    [
        ["policies"],
        ["check", "policy.json", "--case", "case.json"],
        ["show", "policy.json"],
        ["decide", "case.json", "--policy", "policy.json"],
        ["explain", "case.json", "--policy", "policy.json"],
        ["compare", "case.json", "--policy", "policy.json", "--policy", "utm-2021"],
        ["allocate", "cases.ndjson", "--policy", "policy.json"],
        ["summarise", "decisions.ndjson", "--rejects", "decisions.rejects.ndjson", "--policy", "policy.json"],
        ["summarise", "summary.json", "--policy", "policy.json"],
        ["replay", "receipt.json", "case.json", "--policy", "policy.json"],
        ["replay", "--log", "log.ndjson", "--policy", "policy.json"],
        ["test", "own"],
        ["analyse", "small.json"],
        ["diff", "small.json", "small.json"],
        ["impact", "cases.ndjson", "--before", "policy.json", "--after", "policy.json"],
        ["completion", "bash"],
    ];

    /// <summary>Each input file of each command: the command line and the place of the file in it.</summary>
    public static IEnumerable<(string[] Arguments, int Place)> Inputs =>
        from arguments in All
        from place in Enumerable.Range(1, arguments.Length - 1)
        where arguments[place].EndsWith("json", StringComparison.Ordinal) || arguments[place] == "own"
        select (arguments, place);

    /// <summary>Whether what stands in a place is a policy.</summary>
    public static bool IsPolicy(string[] arguments, int place) => arguments[place] is "policy.json" or "small.json" or "own";

    /// <summary>The command line with another file in one place; where a folder stands there, with the folder of that name.</summary>
    public static string[] With(string[] arguments, int place, string file) =>
        [.. arguments[..place], arguments[place] == "own" ? Path.ChangeExtension(file, null) : file, .. arguments[(place + 1)..]];
}
