using Noms.Tiering.Conformance;

return ConformanceCommand.Run(args, Console.Out, Console.Error);
