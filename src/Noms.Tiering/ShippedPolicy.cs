using Noms.Tiering.Policies;
using Noms.Tiering.Policies.Reading;

namespace Noms.Tiering;

/// <summary>A policy whose files are inside the library.</summary>
/// <remarks>Safe to share between threads. It is read once, when it is first asked for.</remarks>
internal sealed class ShippedPolicy
{
    private readonly Lock _reading = new();
    private readonly Parts<string> _files = new();

    private ShippedPolicy(string id)
    {
        Id = id;
    }

    public string Id { get; }

    public PolicyVersions Versions
    {
        get
        {
            lock (_reading)
            {
                return field ??= Read();
            }
        }
    }

    /// <summary>All of them, in the order of the letters of their ids.</summary>
    public static ShippedPolicy[] All()
    {
        var names = typeof(ShippedPolicy).Assembly.GetManifestResourceNames();
        Array.Sort(names, string.CompareOrdinal);
        var policies = new Parts<ShippedPolicy>();
        foreach (var name in names)
        {
            if (name.Split('/', '\\') is not ["rules", var id, .., "policy.json"])
            {
                continue;
            }

            if (policies.Count == 0 || policies[^1].Id != id)
            {
                policies.Add(new ShippedPolicy(id));
            }

            policies[^1]._files.Add(name);
        }

        return [.. policies.ToImmutable()];
    }

    private PolicyVersions Read()
    {
        var versions = new Parts<TieringPolicy>(_files.Count);
        for (var index = 0; index < _files.Count; index++)
        {
            using var stream = typeof(ShippedPolicy).Assembly.GetManifestResourceStream(_files[index])!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            versions.Add(PolicyReader.Read(bytes).Policy);
        }

        return new PolicyVersions(versions.ToImmutable());
    }
}
