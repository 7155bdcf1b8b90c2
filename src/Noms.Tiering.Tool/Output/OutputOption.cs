using System.CommandLine;

namespace Noms.Tiering.Tool.Output;

/// <summary>An option that names a file to be written; <see cref="OverwriteCheck"/> sees to it that nothing else on the command line names the same.</summary>
internal sealed class OutputOption : Option<string>
{
    public OutputOption(string name, string description)
        : base(name)
    {
        Description = description;
        HelpName = "FILE";
    }
}
