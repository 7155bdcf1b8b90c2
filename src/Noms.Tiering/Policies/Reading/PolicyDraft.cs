namespace Noms.Tiering.Policies.Reading;

/// <summary>What is known of a policy while its file is read.</summary>
internal sealed class PolicyDraft
{
    public PolicyDraft(FaultList faults, Layering? layering = null)
    {
        Faults = faults;
        Layering = layering ?? new Layering();
        Sources = new("source", FaultCodes.UnknownSource, faults);
        Scales = new("scale", FaultCodes.UnknownScale, faults);
        Parameters = new("parameter", FaultCodes.UnknownParameter, faults);
        Rules = new("rule", FaultCodes.UnknownRule, faults);
        Factors = new("factor", FaultCodes.UnknownFactor, faults);
        Outputs = new("output", FaultCodes.UnknownOutput, faults);
        Profile = new("profile entry", FaultCodes.UnknownProfile, faults);
        Determinants = new(faults);
        Uses = new(faults);
        Dates = new(faults);
    }

    public FaultList Faults { get; }

    /// <summary>Whose each part is.</summary>
    public Layering Layering { get; }

    public Named<PolicySource> Sources { get; }

    public Named<Scale> Scales { get; }

    public Named<PolicyParameter> Parameters { get; }

    public Named<PolicyRule> Rules { get; }

    public Named<PolicyFactor> Factors { get; }

    public Named<PolicyOutput> Outputs { get; }

    public Named<ProfileEntry> Profile { get; }

    public DeterminantNames Determinants { get; }

    public UseLog Uses { get; }

    public DateOrder Dates { get; }

    /// <summary>A number that cannot be none, of the case or derived.</summary>
    public Determinant? Number(JsonValue name)
    {
        if (Read(name) is not { } number)
        {
            return null;
        }

        if (number is { Kind: DeterminantKind.Number, MayBeNone: false })
        {
            return number;
        }

        Faults.Add(
            FaultCodes.WrongDeterminant,
            name,
            number.Kind == DeterminantKind.Number ? $"`{number.Id}` may be none, and only a number that cannot be is cut" : $"`{number.Id}` is not a number");
        return null;
    }

    /// <summary>A determinant of the case or a derived one, noted as read.</summary>
    public Determinant? Read(JsonValue name)
    {
        if (Determinants.Find(name) is not { } found)
        {
            return null;
        }

        if (Determinants.TryDerived(found, out var derived))
        {
            Uses.OfDerived(derived, name);
        }
        else
        {
            Uses.OfCase(found, name);
        }

        return found;
    }
}
