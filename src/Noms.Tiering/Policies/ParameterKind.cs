namespace Noms.Tiering.Policies;

/// <summary>What a <see cref="PolicyParameter"/> holds.</summary>
public enum ParameterKind
{
    /// <summary>A number, used as a bound, in points or in weights.</summary>
    Number,

    /// <summary>A level of one of the policy's scales.</summary>
    Level,

    /// <summary>One of the values of a choice, used as a bound.</summary>
    Choice,

    /// <summary>A list of codes or of a choice's values.</summary>
    List,
}
