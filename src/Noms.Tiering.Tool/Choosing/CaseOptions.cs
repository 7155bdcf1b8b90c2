using System.CommandLine;
using Noms.Tiering.Tool.Output;

namespace Noms.Tiering.Tool.Choosing;

/// <summary>Which case a command is about, by what policy, and as of which day.</summary>
internal sealed class CaseOptions
{
    private readonly Argument<string> _case = new("case")
    {
        Description = "The case as JSON; `-` reads standard input.",
        HelpName = "CASE",
    };

    private readonly Option<string> _asOf = new("--as-of")
    {
        Description = "The day as of which the case is decided, as yyyy-MM-dd (default: what the case says).",
        HelpName = "DATE",
    };

    public void AddTo(Command command)
    {
        command.Arguments.Add(_case);
        command.Options.Add(_asOf);
    }

    /// <summary>Reads the case, and the policies, which say what a case may state.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="policies">Reads the policies, to be used on a day where it is known.</param>
    /// <param name="catalogueOf">The determinants that they know.</param>
    /// <param name="dependOnDay">Whether the policies must be read again once the case has said the day.</param>
    public (T Policies, TieringCase Case, DateOnly AsOf) Read<T>(
        ParseResult parsed, Func<DateOnly?, T> policies, Func<T, DeterminantCatalogue> catalogueOf, bool dependOnDay)
    {
        var path = parsed.GetValue(_case)!;
        var day = Dates.Parse(parsed.GetValue(_asOf));
        var chosen = policies(day);
        var result = CaseInput.Read(path, catalogueOf(chosen));

        var asOf = day ?? result.AsOf ?? throw ToolException.Usage("noms-tiering: the case does not say as of which day it is to be decided; say so with `--as-of`");
        return (day is null && dependOnDay ? policies(asOf) : chosen, result.Case, asOf);
    }
}
