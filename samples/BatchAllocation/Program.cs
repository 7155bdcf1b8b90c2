using Noms.Tiering.Samples.BatchAllocation;

return await Job.RunAsync(args);
