using System.CommandLine;
using System.CommandLine.Invocation;
using System.Diagnostics;
using Noms.Tiering.Files;
using Noms.Tiering.Tool.Output;

namespace Noms.Tiering.Tool;

/// <summary>Runs what the command line asks for. Whatever fails is one line on standard error and an exit code.</summary>
internal static class Invocation
{
    public static int Run(string[] arguments)
    {
        try
        {
            var parsed = CommandCatalogue.RootFor(arguments).Parse(arguments);
            UsageFault.ThrowIfUnknownOption(parsed);
            return parsed.Action is ParseErrorAction ? throw UsageFault.Of(parsed) : Guarded(arguments, parsed);
        }
        catch (ToolException failure)
        {
            Console.Error.WriteLine(failure.Message);
            return failure.ExitCode;
        }
        catch (FileRunException failure)
        {
            Console.Error.WriteLine($"noms-tiering: {failure.Message}");
            return CodeOf(failure.Fault);
        }
        catch (NoPolicyInForceException failure)
        {
            Console.Error.WriteLine($"noms-tiering: {failure.Gap}");
            return ExitCode.Faulty;
        }
    }

#pragma warning disable CA1031 // Whatever escapes is a fault of the tool; the framework's own report would print values, which may be a person's.
    private static int Guarded(string[] arguments, ParseResult parsed)
    {
        try
        {
            return Invoke(parsed);
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException)
        {
            throw new ToolException(ExitCode.InputOrOutputFailed, $"noms-tiering: {failure.Message.ReplaceLineEndings(" ").TrimEnd('.')}");
        }
        catch (Exception failure) when (failure is not (ToolException or FileRunException or NoPolicyInForceException))
        {
            if (arguments is [['[', ..], ..])
            {
                // System.CommandLine fails to complete some lines, such as `-p=`; then there is nothing to suggest.
                return ExitCode.Done;
            }

            return OwnFault(failure);
        }
    }
#pragma warning restore CA1031

    private static int OwnFault(Exception failure)
    {
        var method = new StackTrace(failure).GetFrame(0) is { } frame ? DiagnosticMethodInfo.Create(frame) : null;
        Console.Error.WriteLine($"noms-tiering: a fault of the tool itself, {failure.GetType().Name} in {method?.DeclaringTypeName}.{method?.Name}; please report it");
        return ExitCode.OwnFault;
    }

    private static int Invoke(ParseResult parsed)
    {
        // Help and completion are written as text; whoever stops reading them is told so, as with everything else.
        using var text = new StringWriter { NewLine = "\n" };
        if (parsed.Action is { } action && action == parsed.CommandResult.Command.Action)
        {
            OverwriteCheck.Check(parsed);
        }

        var code = parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = text, ProcessTerminationTimeout = null });
        Printed.Text(text.ToString());
        return code;
    }

    private static int CodeOf(FileRunFault fault) => fault switch
    {
        FileRunFault.NotPossible => ExitCode.Usage,
        FileRunFault.Header => ExitCode.Faulty,
        FileRunFault.OfAnotherRun => ExitCode.OfAnotherRun,
        _ => ExitCode.InputOrOutputFailed,
    };
}
