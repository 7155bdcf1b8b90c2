using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Noms.Tiering.Cases;

namespace Noms.Tiering.Hosting;

/// <summary>
/// The engines of a host by policy id, as they are in force now, with telemetry: an activity and measurements for each decision, each rejected case and each reading of a policy file, named
/// <see cref="TieringTelemetry.Name"/>. No tag says anything about a person.
/// </summary>
/// <remarks>
/// Thread-safe. What is asked for in one call is of one set of policies. Between two calls a file that changed may have come into force: a caller that needs both under
/// the same policy keeps the engine.
/// </remarks>
public sealed partial class TieringEngines : IDisposable
{
    private readonly Lock _reloading = new();
    private readonly TieringOptions _options;
    private readonly ILogger<TieringEngines> _logger;
    private readonly TieringTelemetry _telemetry;
    private ImmutableArray<ReadPolicyFile> _inForce;
    private ImmutableArray<ReadPolicyFile> _looked;
    private ImmutableArray<PolicyFileState> _files;
    private PolicySet _set;

    /// <summary>Reads the policies. A host has it made by <c>AddTiering</c>.</summary>
    /// <param name="options">Which policies.</param>
    /// <param name="logger">Where what becomes of policy files is logged; without it nowhere.</param>
    /// <param name="meters">What makes the meter; without it one is made that lives as long as this.</param>
    /// <param name="time">What durations are measured with; the system's where it is left out.</param>
    /// <exception cref="OptionsValidationException">The options, or the files that they name, are faulty.</exception>
    public TieringEngines(IOptions<TieringOptions> options, ILogger<TieringEngines>? logger = null, IMeterFactory? meters = null, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options.Value;
        _logger = logger ?? NullLogger<TieringEngines>.Instance;
        _telemetry = new TieringTelemetry(meters, time ?? TimeProvider.System);
        _inForce = [.. _options.PolicyFiles.Select(path => ReadPolicyFile.From(path))];
        _looked = _inForce;
        var faults = _inForce.SelectMany(f => f.Faults).ToList();
        _set = PolicySet.Of(_options, PoliciesOf(_inForce), null, faults)
            ?? throw new OptionsValidationException(Options.DefaultName, typeof(TieringOptions), faults);
        _files = [.. _inForce.Select(f => new PolicyFileState(f.Path, f.Policy!, PolicyFileStanding.InForce, []))];
        foreach (var policy in _set.Engines.Values.SelectMany(e => e.Versions.All))
        {
            _telemetry.Loaded(policy);
        }
    }

    /// <summary>The ids of the policies, in the order of their letters.</summary>
    public ImmutableArray<string> Ids => [.. Volatile.Read(ref _set).Engines.Keys];

    /// <summary>The policy files, in the order of the options.</summary>
    public ImmutableArray<PolicyFileState> Files
    {
        get
        {
            lock (_reloading)
            {
                return _files;
            }
        }
    }

    /// <summary>The engine of a policy as it is in force now, for deciding without telemetry, such as a batch.</summary>
    /// <param name="policy">The policy's id, such as <c>hmpps-2026</c>.</param>
    /// <exception cref="KeyNotFoundException">The host has no such policy.</exception>
    public VersionedTieringEngine this[string policy] => TryFind(policy, out var engine)
        ? engine
        : throw new KeyNotFoundException($"The host has no policy `{policy}`; it has {string.Join(", ", Ids.Select(id => $"`{id}`"))}.");

    /// <summary>The engine of a policy as it is in force now.</summary>
    /// <param name="policy">The policy's id.</param>
    /// <param name="engine">The engine; <see langword="null"/> where the host has no such policy.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryFind(string policy, [NotNullWhen(true)] out VersionedTieringEngine? engine)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return Volatile.Read(ref _set).Engines.TryGetValue(policy, out engine);
    }

    /// <summary>Reads a case as JSON for a policy, and counts it as rejected where it is faulty.</summary>
    /// <param name="policy">The policy's id.</param>
    /// <param name="utf8Json">The case, as <see cref="TieringCaseReader"/> reads it.</param>
    /// <exception cref="KeyNotFoundException">The host has no such policy.</exception>
    public CaseReadResult Read(string policy, ReadOnlySpan<byte> utf8Json)
    {
        var read = TieringCaseReader.Read(utf8Json, this[policy].Versions.Catalogue);
        if (!read.IsSuccess)
        {
            Rejected(policy, read.Diagnostics[0].Code);
        }

        return read;
    }

    /// <summary>Decides a case under the version in force on its as-of date.</summary>
    /// <param name="policy">The policy's id.</param>
    /// <param name="tieringCase">The case.</param>
    /// <param name="asOf">The day as of which it is decided.</param>
    /// <exception cref="KeyNotFoundException">The host has no such policy.</exception>
    /// <exception cref="NoPolicyInForceException">No version is in force on that day.</exception>
    public TieringDecision Decide(string policy, TieringCase tieringCase, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(tieringCase);
        return _telemetry.Decide(this[policy], tieringCase, asOf);
    }

    /// <summary>Counts cases that could not be read, such as the rejects of an allocation run.</summary>
    /// <param name="policy">The policy's id.</param>
    /// <param name="code">The code of the first fault, such as <c>NT2001</c>; never a value of the case.</param>
    /// <param name="count">How many: at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below 0.</exception>
    public void Rejected(string policy, string code, long count = 1)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(code);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        _telemetry.Rejected(policy, code, count);
    }

    /// <summary>
    /// Reads the policy files that have changed. A file that has become faulty, or no longer fits the others, is logged with its faults, and what it said before stays in force; see <see cref="Files"/>.
    /// A host with <see cref="TieringOptions.ReloadEvery"/> does this by itself.
    /// </summary>
    /// <returns>Whether anything has come into force.</returns>
    public bool Reload()
    {
        lock (_reloading)
        {
            var now = _looked.Select(f => ReadPolicyFile.From(f.Path, f)).ToImmutableArray();
            if (now.SequenceEqual(_looked))
            {
                return false;
            }

            var changed = Enumerable.Range(0, now.Length).Where(index => now[index] != _looked[index]).ToList();
            _looked = now;

            // A faulty file stands back by itself. What is left comes into force together or not at all: versions move from one file to another.
            var wanted = now.Select((file, index) => file.Policy is null ? _inForce[index] : file).ToImmutableArray();
            var misfits = new List<string>();
            var set = PolicySet.Of(_options, PoliciesOf(wanted), _set, misfits);
            var isNew = set is not null && !wanted.SequenceEqual(_inForce);
            if (set is not null)
            {
                _inForce = wanted;
                Volatile.Write(ref _set, set);
            }

            _files = [.. now.Select((file, index) => StateOf(file, _inForce[index], misfits))];
            changed.ForEach(index => Tell(_files[index]));
            return isNew;
        }
    }

    /// <summary>Ends the telemetry. The engines that were handed out go on working.</summary>
    public void Dispose() => _telemetry.Dispose();

    private static PolicyFileState StateOf(ReadPolicyFile file, ReadPolicyFile inForce, List<string> misfits) => file == inForce
        ? new PolicyFileState(file.Path, inForce.Policy!, PolicyFileStanding.InForce, [])
        : new PolicyFileState(file.Path, inForce.Policy!, PolicyFileStanding.KeptAsItWas, file.Faults.IsEmpty ? [.. misfits.Select(m => $"{file.Path}: {m}")] : file.Faults);

    private static List<TieringPolicy> PoliciesOf(ImmutableArray<ReadPolicyFile> files) => [.. files.Select(f => f.Policy).OfType<TieringPolicy>()];

    private void Tell(PolicyFileState file)
    {
        if (file.Standing == PolicyFileStanding.InForce)
        {
            _telemetry.Loaded(file.Policy);
            LogInForce(file.Path, file.Policy.Id, file.Policy.Version, file.Policy.Hash);
        }
        else
        {
            _telemetry.Faulty(file.Policy);
            LogKept(file.Path, file.Policy.Id, file.Policy.Version, file.Policy.Hash, string.Join("; ", file.Faults));
        }
    }

    [LoggerMessage(1, LogLevel.Information, "The policy file {Path} has changed: {Policy} {Version} ({Hash}) is in force.")]
    private partial void LogInForce(string path, string policy, string version, string hash);

    [LoggerMessage(2, LogLevel.Error, "The policy file {Path} has changed and cannot be used; {Policy} {Version} ({Hash}) stays in force. {Faults}")]
    private partial void LogKept(string path, string policy, string version, string hash, string faults);
}
