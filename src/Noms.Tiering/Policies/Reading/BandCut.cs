namespace Noms.Tiering.Policies.Reading;

/// <summary>Where a band begins and ends.</summary>
/// <param name="Part">The band in the file.</param>
/// <param name="AtLeast">Where it begins, or <see langword="null"/> for the first.</param>
/// <param name="Below">Where it ends, or <see langword="null"/> for the last.</param>
internal sealed record BandCut(PolicyObject Part, Bound? AtLeast, Bound? Below);
