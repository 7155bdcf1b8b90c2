using System.Text.Json;

namespace Noms.Tiering.Policies.Reading;

/// <summary>Reads a number, level or choice that a policy states, or the parameter that it names in its place.</summary>
internal sealed class Stated(PolicyDraft draft)
{
    private readonly FaultList _faults = draft.Faults;

    /// <summary>Whether the value names a parameter rather than stating something itself.</summary>
    public static bool IsParameter(JsonValue value) => value.Kind == JsonValueKind.Object && value.Find("parameter") is not null;

    public Bound? Number(JsonValue value)
    {
        if (IsParameter(value))
        {
            return Parameter(value, ParameterKind.Number) is { } parameter ? new Bound(parameter.Number, parameter) : null;
        }

        return Scalars.Number(value, _faults) is { } number ? new Bound(number, null) : null;
    }

    /// <summary>A number that may not be negative.</summary>
    public Bound? Points(JsonValue value)
    {
        if (Number(value) is not { } points)
        {
            return null;
        }

        if (points.Value >= 0)
        {
            return points;
        }

        _faults.Add(FaultCodes.BadNumber, value, "points and weights are never negative");
        return null;
    }

    /// <summary>The place of a choice's value.</summary>
    public StatedChoice? Choice(JsonValue value, Determinant choice)
    {
        if (!IsParameter(value))
        {
            return ChoiceValues.Index(value, choice, _faults) is { } stated ? new StatedChoice(stated, null) : null;
        }

        return Parameter(value, ParameterKind.Choice) is { } parameter && Fits(parameter, choice, value)
            ? new StatedChoice(choice.IndexOf(parameter.ValueText), parameter)
            : null;
    }

    public ProposedLevel? Level(JsonValue value, Scale scale)
    {
        if (!IsParameter(value))
        {
            return LevelOf(value, scale) is { } stated ? new ProposedLevel(stated, null, null) : null;
        }

        if (Parameter(value, ParameterKind.Level) is not { } parameter)
        {
            return null;
        }

        if (parameter.Level!.Scale == scale)
        {
            return new ProposedLevel(parameter.Level, parameter, null);
        }

        _faults.Add(FaultCodes.WrongParameter, value, $"`{parameter.Id}` is a level of scale `{parameter.Level.Scale.Id}`, and this is of scale `{scale.Id}`");
        return null;
    }

    public Level? LevelOf(JsonValue value, Scale scale)
    {
        if (!Scalars.Is(value, JsonValueKind.String, $"a level of scale `{scale.Id}`", _faults))
        {
            return null;
        }

        var level = scale.LevelById(value.Text);
        if (level is null)
        {
            _faults.Add(
                FaultCodes.UnknownLevel,
                value,
                $"scale `{scale.Id}` has no level `{JsonFault.Short(value.Text)}`{_faults.Hint(value.Text, scale.Levels.Select(l => l.Id))}");
        }

        return level;
    }

    /// <summary>The parameter that an object names, of the kind that is wanted.</summary>
    public PolicyParameter? Parameter(JsonValue value, ParameterKind kind)
    {
        if (PolicyObject.Open(value, _faults, "the naming of a parameter", "parameter") is not { } named
            || draft.Parameters.Find(named.Find("parameter")!) is not { } parameter)
        {
            return null;
        }

        if (parameter.Kind == kind)
        {
            return parameter;
        }

        _faults.Add(FaultCodes.WrongParameter, value, $"`{parameter.Id}` is a {Word(parameter.Kind)}, and a {Word(kind)} is wanted here");
        return null;
    }

    /// <summary>Whether a parameter takes its values from the determinant that is tested, or from one with the same.</summary>
    public bool Fits(PolicyParameter parameter, Determinant tested, JsonValue at)
    {
        var of = parameter.Of!;
        if (of.Kind == tested.Kind && ChoiceValues.AreSame(of.Values, tested.Values))
        {
            return true;
        }

        _faults.Add(FaultCodes.WrongParameter, at, $"`{parameter.Id}` is of `{of.Id}`, whose values are not those of `{tested.Id}`");
        return false;
    }

    private static string Word(ParameterKind kind) => kind switch
    {
        ParameterKind.Number => "number",
        ParameterKind.Level => "level",
        ParameterKind.Choice => "choice",
        _ => "list",
    };
}
