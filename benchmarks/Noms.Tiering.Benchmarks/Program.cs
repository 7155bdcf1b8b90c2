using Noms.Tiering.Benchmarks;

return BenchmarkCommand.Run(args);
