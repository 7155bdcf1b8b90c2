using Microsoft.Extensions.Options;

namespace Noms.Tiering.Hosting;

/// <summary>Says everything that is wrong with the options and with the files that they name, when the host starts.</summary>
internal sealed class TieringOptionsCheck : IValidateOptions<TieringOptions>
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    public ValidateOptionsResult Validate(string? name, TieringOptions options)
    {
        var faults = new List<string>();
        if (options.ReloadEvery is { } every && (every < Shortest || every > Longest))
        {
            faults.Add($"{nameof(TieringOptions.ReloadEvery)} is at least {Shortest:c} and at most {Longest:c}");
        }

        var files = options.PolicyFiles.Select(path => ReadPolicyFile.From(path)).ToList();
        faults.AddRange(files.SelectMany(f => f.Faults));
        _ = PolicySet.Of(options, [.. files.Select(f => f.Policy).OfType<TieringPolicy>()], null, faults);
        return faults.Count > 0 ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;
    }
}
