namespace Noms.Tiering.Deciding;

/// <summary>The variables of a policy that is being compiled.</summary>
internal sealed class VariableRegister
{
    private readonly List<Variable> _all = [];
    private readonly Dictionary<Determinant, Variable> _byDeterminant = [];
    private readonly Dictionary<Determinant, CellReading> _identities = [];

    public int Count => _all.Count;

    public IReadOnlyDictionary<Determinant, Variable> ByDeterminant => _byDeterminant;

    /// <summary>The variable of a determinant, of the case or derived.</summary>
    public Variable Of(Determinant determinant) => _byDeterminant[determinant];

    public Variable Add(Determinant determinant, int cellCount)
    {
        var variable = AddInternal(determinant.Id, cellCount, 0);
        _byDeterminant.Add(determinant, variable);
        return variable;
    }

    public Variable AddInternal(string name, int cellCount, int stage)
    {
        var variable = new Variable(_all.Count, name, cellCount) { Stage = stage };
        _all.Add(variable);
        return variable;
    }

    /// <summary>The reading of a variable's cells as themselves, which keeps every one of them apart.</summary>
    public CellReading Identity(Determinant determinant)
    {
        if (!_identities.TryGetValue(determinant, out var reading))
        {
            var variable = Of(determinant);
            reading = new CellReading(variable, Each.Of(variable.CellCount, c => (long)c));
            _identities.Add(determinant, reading);
        }

        return reading;
    }
}
