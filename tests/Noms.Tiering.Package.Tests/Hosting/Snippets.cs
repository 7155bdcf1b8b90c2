using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Noms.Tiering.Hosting;

namespace Noms.Tiering.Package.Tests.Hosting;

/// <summary>The C# of the documentation of the host, compiled.</summary>
internal static class Snippets
{
    public static async Task<string> DecideInAHost(string[] args, string path, TieringCase person, DateOnly asOf)
    {
        // <add-tiering>
        var builder = Host.CreateApplicationBuilder(args);
        builder.Services.AddTiering(options =>
        {
            options.Policies.Add("hmpps-2026");
            options.PolicyFiles.Add(path);
            options.ReloadEvery = TimeSpan.FromSeconds(10);
        });
        using var host = builder.Build();
        await host.StartAsync();

        var engines = host.Services.GetRequiredService<TieringEngines>();
        var decision = engines.Decide("hmpps-2026", person, asOf);
        // </add-tiering>
        await host.StopAsync();
        return decision.Policy.ToString();
    }
}
