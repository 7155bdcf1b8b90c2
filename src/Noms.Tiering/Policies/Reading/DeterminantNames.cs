using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Noms.Tiering.Policies.Reading;

/// <summary>The determinants that a policy may name: national, its own, and those that it derives. One name space.</summary>
internal sealed class DeterminantNames(FaultList faults)
{
    private readonly ByName<Determinant> _local = new();
    private readonly ByName<Derivation> _derived = new();

    public Parts<Determinant> Local { get; } = new();

    private IEnumerable<string> CaseIds => DeterminantCatalogue.National.All.Select(d => d.Id).Concat(_local.Names);

    public bool DeclareLocal(string id, JsonValue at) => IsFree(id, at) && _local.TryAdd(id, null);

    public bool DeclareDerived(string id, JsonValue at) => IsFree(id, at) && _derived.TryAdd(id, null);

    public void AddLocal(Determinant determinant)
    {
        _local[determinant.Id] = determinant;
        Local.Add(determinant);
    }

    public void AddDerived(Derivation made) => _derived[made.Derived.Id] = made;

    public bool IsOfCase(string id) => TryCase(id, out _);

    public bool IsDerived(string id) => _derived.Contains(id);

    public bool TryDerived(Determinant determinant, [NotNullWhen(true)] out DerivedDeterminant? derived)
    {
        derived = _derived[determinant.Id]?.Derived;
        return derived is not null;
    }

    /// <summary>The scale whose levels a derived determinant gives, or <see langword="null"/>.</summary>
    public Scale? ScaleOf(Determinant determinant) => _derived[determinant.Id]?.Scale;

    /// <summary>A determinant of the case by name; a fault when there is none.</summary>
    public Determinant? FindCase(string id, JsonValue at) => FindCase(id, at, at.Offset);

    /// <inheritdoc cref="FindCase(string, JsonValue)" />
    public Determinant? FindCase(JsonMember named) => FindCase(named.Name, named.Value, named.Offset);

    /// <summary>A determinant of the case or a derived one, by name; a fault when there is none.</summary>
    public Determinant? Find(JsonValue name)
    {
        if (!Scalars.Is(name, JsonValueKind.String, "the id of a determinant", faults))
        {
            return null;
        }

        if (_derived.Contains(name.Text))
        {
            return _derived[name.Text]?.Derived.Output;
        }

        if (TryCase(name.Text, out var found))
        {
            return found;
        }

        var id = name.Text;
        faults.Add(
            FaultCodes.UnknownDeterminant,
            name,
            $"there is no determinant `{JsonFault.Short(id)}`{faults.Hint(id, CaseIds.Concat(_derived.Names))}");
        return null;
    }

    private Determinant? FindCase(string id, JsonValue at, int offset)
    {
        if (TryCase(id, out var found))
        {
            return found;
        }

        faults.Add(
            FaultCodes.UnknownDeterminant,
            at.Pointer,
            offset,
            IsDerived(id)
                ? $"`{id}` is derived, and only a determinant of the case can stand here"
                : $"there is no determinant `{JsonFault.Short(id)}` of the case{faults.Hint(id, CaseIds)}");
        return null;
    }

    /// <summary>Whether there is such a determinant of the case; what it is may be <see langword="null"/> where its declaration is faulty.</summary>
    private bool TryCase(string id, out Determinant? found)
    {
        found = DeterminantCatalogue.National.Find(id) ?? _local[id];
        return found is not null || _local.Contains(id);
    }

    private bool IsFree(string id, JsonValue at)
    {
        var isNational = DeterminantCatalogue.National.Find(id) is not null;
        if (!isNational && !_local.Contains(id) && !_derived.Contains(id))
        {
            return true;
        }

        faults.Add(
            FaultCodes.Duplicate,
            at,
            isNational
                ? $"`{id}` is a determinant of the national catalogue; choose another id"
                : $"there are two determinants `{id}`; local and derived ones share one set of ids");
        return false;
    }
}
