using Noms.Tiering.OasysForm;

await FormApplication.Build(args).RunAsync();
