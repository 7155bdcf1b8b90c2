using System.CommandLine;

namespace Noms.Tiering.Tool.Output;

/// <summary>The option <c>--json</c>, which every command has.</summary>
internal static class JsonOption
{
    public static Option<bool> AddTo(Command command)
    {
        var option = new Option<bool>("--json") { Description = "Print JSON instead of text." };
        command.Options.Add(option);
        return option;
    }
}
