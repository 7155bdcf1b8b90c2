namespace Noms.Tiering.Hosting;

/// <summary>Which policies a host decides by, and whether their files are watched.</summary>
/// <remarks>
/// Mutable, for the callback of <c>AddTiering</c> and for binding to configuration. It is checked when the host starts: every fault of every
/// file comes back in one exception.
/// </remarks>
public sealed class TieringOptions
{
    /// <summary>Ids of policies that are built into the library, such as <c>hmpps-2026</c>, each with all of its versions. Where this, <see cref="PolicyFiles"/> and <see cref="Versions"/> are all empty: every one.</summary>
    public IList<string> Policies { get; } = [];

    /// <summary>
    /// Paths of policy files. Files with one policy id are versions of one policy. An id that is among <see cref="Policies"/> or <see cref="Versions"/> too is a fault: a file
    /// never takes the place of a built-in policy unawares.
    /// </summary>
    public IList<string> PolicyFiles { get; } = [];

    /// <summary>Policies that the host makes itself, such as a national one with an area's overlay.</summary>
    public IList<PolicyVersions> Versions { get; } = [];

    /// <summary>
    /// How often <see cref="PolicyFiles"/> are looked at, and read again where they have changed: at least 100 milliseconds, at most a day. <see langword="null"/>, the default, is never. A file is
    /// looked at, and not waited for, since mounted volumes do not tell of changes.
    /// </summary>
    public TimeSpan? ReloadEvery { get; set; }
}
