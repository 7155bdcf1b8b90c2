using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Noms.Tiering.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds tiering to a host.</summary>
public static class TieringServiceCollectionExtensions
{
    /// <summary>
    /// Adds <see cref="TieringEngines"/>, once for the whole host. The policies are read and checked when the host starts: a faulty file, an unknown id and the like stop it with all faults in one
    /// <see cref="OptionsValidationException"/>.
    /// </summary>
    /// <param name="services">Where to add it.</param>
    /// <param name="configure">Which policies; without it, every built-in one.</param>
    /// <returns>The same collection.</returns>
    public static IServiceCollection AddTiering(this IServiceCollection services, Action<TieringOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<TieringOptions>().Configure(configure ?? (_ => { })).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TieringOptions>, TieringOptionsCheck>());
        services.TryAddSingleton<TieringEngines>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, PolicyFileWatch>());
        return services;
    }
}
