using System.Text.Json;

namespace Noms.Tiering.Policies.Reading;

/// <summary>
/// The things of one sort that a policy declares, by id. One that is declared but faulty is known all the same, so that what
/// names it is not called unknown.
/// </summary>
internal sealed class Named<T>(string what, string unknownCode, FaultList faults)
    where T : class
{
    private readonly ByName<T> _byId = new();

    public Parts<T> All { get; } = new();

    /// <summary>How many are declared, faulty ones too.</summary>
    public int Count => _byId.Count;

    public bool Contains(string id) => _byId.Contains(id);

    /// <summary>Makes an id known; a fault when it is known already.</summary>
    public bool Declare(string id, JsonValue at)
    {
        if (_byId.TryAdd(id, null))
        {
            return true;
        }

        faults.Add(FaultCodes.Duplicate, at, $"there are two {what}s `{id}`; each id stands once");
        return false;
    }

    public void Add(string id, T item)
    {
        _byId[id] = item;
        All.Add(item);
    }

    /// <summary>What a text names; a fault when nothing bears the name. Null without a fault when it was faulty itself.</summary>
    public T? Find(JsonValue name) =>
        Scalars.Is(name, JsonValueKind.String, $"the id of a {what}", faults) ? Find(name.Text, name) : null;

    /// <inheritdoc cref="Find(JsonValue)" />
    public T? Find(string id, JsonValue at)
    {
        if (!_byId.Contains(id))
        {
            faults.Add(unknownCode, at, $"there is no {what} `{JsonFault.Short(id)}`{faults.Hint(id, _byId.Names)}");
        }

        return _byId[id];
    }
}
