namespace Noms.Tiering.Conformance;

/// <summary>The command: compares the library's answers with those of a file of vectors.</summary>
public static class ConformanceCommand
{
    /// <summary>Runs it.</summary>
    /// <param name="arguments">One: the file.</param>
    /// <param name="output">Where the agreement and the differences go.</param>
    /// <param name="error">Where it says what is wrong with the call or the file.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(IReadOnlyList<string> arguments, TextWriter output, TextWriter error)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(error);
        if (arguments.Count != 1 || arguments[0].StartsWith('-'))
        {
            error.WriteLine("usage: Noms.Tiering.Conformance FILE (one vector a line; see vectors/README.md)");
            return ExitCode.Usage;
        }

        try
        {
            using var stream = File.OpenRead(arguments[0]);
            var comparison = Comparison.Of(VectorFile.Read(stream));
            if (comparison.Fields[0].Compared == 0)
            {
                error.WriteLine("unreadable: the file has no vector, so that nothing was compared");
                return ExitCode.Unreadable;
            }

            Report.Write(comparison, output);
            return comparison.IsAgreement ? ExitCode.Agreement : ExitCode.Difference;
        }
        catch (Exception exception) when (exception is VectorException or IOException or UnauthorizedAccessException)
        {
            error.WriteLine("unreadable: " + exception.Message);
            return ExitCode.Unreadable;
        }
    }
}
