using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Noms.Tiering.Hosting;

namespace Noms.Tiering.Package.Tests.Hosting;

/// <summary>Hosts as an application makes them.</summary>
internal static class Hosts
{
    public static IHost With(Action<TieringOptions>? configure = null, ILoggerProvider? log = null, TimeProvider? time = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        if (log is not null)
        {
            builder.Logging.AddProvider(log);
        }

        if (time is not null)
        {
            builder.Services.AddSingleton(time);
        }

        builder.Services.AddTiering(configure);
        return builder.Build();
    }

    public static TieringEngines Engines(this IHost host) => host.Services.GetRequiredService<TieringEngines>();

    public static TieringCase Person(RiskOfSeriousHarm? harm)
    {
        var person = TieringCase.Create("P-4711");
        return harm is { } known ? person.With(Determinants.RiskOfSeriousHarm, known).Build() : person.Build();
    }
}
