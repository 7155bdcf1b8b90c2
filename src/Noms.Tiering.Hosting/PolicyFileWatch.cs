using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Noms.Tiering.Hosting;

/// <summary>Makes the engines when the host starts, and looks at the policy files as often as the options say.</summary>
internal sealed class PolicyFileWatch(TieringEngines engines, IOptions<TieringOptions> options, TimeProvider? time = null) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value is not { ReloadEvery: { } every, PolicyFiles.Count: > 0 })
        {
            return;
        }

        using var timer = new PeriodicTimer(every, time ?? TimeProvider.System);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
            {
                engines.Reload();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }
}
