using System.CommandLine;
using Noms.Tiering.Tool.Choosing;
using Noms.Tiering.Tool.Output;

namespace Noms.Tiering.Tool.Commands;

/// <summary><c>explain</c>: the whole account of one decision, in any of its forms.</summary>
internal static class ExplainCommand
{
    private static readonly string[] Forms = ["text", "markdown", "mermaid", "person"];

    public static Command Make()
    {
        var command = new Command("explain", "Explain one decision: every rule with its tests, why not another level, and which facts are near a bound or still to be obtained.");
        var which = new CaseOptions();
        var policy = new PolicyOptions();
        which.AddTo(command);
        policy.AddTo(command);
        var form = new Option<string>("--as")
        {
            Description = "The form: text, markdown, mermaid (a diagram of how the level was reached), or person (shorter, fit to show to the person concerned).",
            HelpName = "FORM",
            DefaultValueFactory = _ => "text",
        };
        form.CompletionSources.Add(Forms);
        var withheld = new Option<string[]>("--withhold") { Description = "A determinant that the form for the person is not to show, nor any rule that rests on it; may be given several times.", HelpName = "DETERMINANT" };
        command.Options.Add(form);
        command.Options.Add(withheld);
        var json = JsonOption.AddTo(command);
        command.SetAction(parsed =>
        {
            var wanted = parsed.GetValue(form)!;
            if (!Forms.Contains(wanted))
            {
                throw ToolException.Usage($"noms-tiering explain: unknown form `{wanted}`{NearestName.Hint(wanted, Forms)}; it is one of {string.Join(", ", Forms)}");
            }

            var (chosen, person, asOf) = which.Read(parsed, day => policy.Read(parsed, day), one => one.Catalogue, policy.HasOverlays(parsed));
            var hidden = Determinants(chosen, parsed.GetValue(withheld) ?? [], wanted);
            return Run(chosen.Decide(person, asOf), wanted, hidden, parsed.GetValue(json));
        });
        return command;
    }

    private static int Run(TieringDecision decision, string form, Determinant[] withheld, bool asJson)
    {
        LevelsBefore.Check(decision);
        if (asJson)
        {
            Json.Print(json => ExplanationJson.Write(json, decision));
        }
        else
        {
            Printed.Text(form switch
            {
                "markdown" => decision.Trace.ToMarkdown(),
                "mermaid" => decision.Trace.ToMermaid(),
                "person" => decision.Trace.ToTextForPerson(withheld),
                _ => ExplanationText.Of(decision),
            });
        }

        return decision.State == DecisionState.InvalidData ? ExitCode.Findings : ExitCode.Done;
    }

    private static Determinant[] Determinants(ChosenPolicy chosen, string[] ids, string form)
    {
        if (ids.Length > 0 && form != "person")
        {
            throw ToolException.Usage("noms-tiering explain: `--withhold` is for `--as person`; the other forms show everything");
        }

        return [.. ids.Select(id => chosen.Catalogue.Find(id)
            ?? throw ToolException.Usage($"noms-tiering explain: there is no determinant `{id}` to withhold{NearestName.Hint(id, chosen.Catalogue.All.Select(determinant => determinant.Id))}"))];
    }
}
