namespace Noms.Tiering;

/// <summary>A case was to be decided as of a day on which no version of the policy is in force.</summary>
/// <remarks>It says nothing of the case. Ask <see cref="PolicyVersions.TryFind"/> first where such days are to be expected.</remarks>
public sealed class NoPolicyInForceException : Exception
{
    internal NoPolicyInForceException(PolicyGap gap)
        : base(gap + ". No version is taken in place of another.")
    {
        Gap = gap;
    }

    /// <summary>The policy, the day, and the versions before and after it.</summary>
    public PolicyGap Gap { get; }
}
