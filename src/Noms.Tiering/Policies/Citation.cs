namespace Noms.Tiering.Policies;

/// <summary>Where in a source something stands.</summary>
/// <param name="Source">The source, from the policy's own list.</param>
/// <param name="At">The place in it, such as <c>3.68 tier 3</c>; may be empty.</param>
public sealed record Citation(PolicySource Source, string At)
{
    /// <summary>The source's short name and the place.</summary>
    public override string ToString() => At.Length == 0 ? Source.Id : $"{Source.Id} {At}";
}
