namespace Noms.Tiering.Tracing;

/// <summary>The words over the parts of a condition: the same wherever a condition is written out.</summary>
internal static class ConditionHeading
{
    public const string Always = "always";

    public const string All = "all of:";

    public const string Any = "at least one of:";

    public const string NotAll = "not so that all of:";
}
