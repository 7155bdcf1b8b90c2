using System.CommandLine;
using System.Text;
using Noms.Tiering.Assurance;
using Noms.Tiering.Tool.Choosing;
using Noms.Tiering.Tool.Output;

namespace Noms.Tiering.Tool.Commands;

/// <summary><c>show</c>: a policy as a document for people.</summary>
internal static class ShowCommand
{
    private static readonly string[] Forms = ["markdown", "html"];

    public static Command Make()
    {
        var command = new Command("show", "Show a policy as a document: its levels, every rule in words with its source, what it reads, what is assumed, and maps of two determinants to levels.");
        var subject = new SubjectOptions();
        subject.AddTo(command);
        var form = new Option<string>("--as") { Description = "The form: markdown, which reads as text, or html, a page that stands by itself.", HelpName = "FORM", DefaultValueFactory = _ => Forms[0] };
        form.CompletionSources.Add(Forms);
        var map = new MapOption();
        var file = new OutputOption("--out", "Write it to a file instead of standard output.");
        command.Options.Add(form);
        command.Options.Add(map);
        command.Options.Add(file);
        var json = JsonOption.AddTo(command);
        command.SetAction(parsed =>
        {
            var wanted = parsed.GetValue(form)!;
            if (!Forms.Contains(wanted))
            {
                throw ToolException.Usage($"noms-tiering show: unknown form `{wanted}`{NearestName.Hint(wanted, Forms)}; it is one of {string.Join(", ", Forms)}");
            }

            var policy = subject.Read(parsed);
            var document = PolicyDocument.Of(policy, map.Read(parsed, policy, subject.AsOf(parsed)));
            Print(document, wanted == "html" ? document.ToHtml() : document.ToMarkdown(), parsed.GetValue(file), parsed.GetValue(json));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(PolicyDocument document, string text, string? file, bool asJson)
    {
        if (file is not null)
        {
            WrittenFile.Write(file, "the document", Encoding.UTF8.GetBytes(text));
        }
        else if (asJson)
        {
            Json.Print(json =>
            {
                json.WriteStartObject();
                json.WriteString("id", document.Policy.Id);
                json.WriteString("version", document.Policy.Version);
                json.WriteString("hash", document.Policy.Hash);
                json.WriteString("title", document.Policy.Title);
                json.WriteString("document", text);
                json.WriteEndObject();
            });
        }
        else
        {
            Printed.Text(text);
        }
    }
}
