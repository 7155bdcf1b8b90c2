namespace Noms.Tiering.Policies;

/// <summary>When a rule proposes: a tree of tests joined by all, any and not, which follow Kleene where facts are unknown.</summary>
/// <remarks>Immutable. The kinds are the sealed types of this folder, and no others.</remarks>
public abstract class Condition
{
    private protected Condition()
    {
    }

    /// <summary>Where it stands in the policy file, as a JSON pointer; empty for one made by the reader.</summary>
    public string Pointer { get; init; } = "";

    /// <summary>The condition in words; see <see cref="ConditionText"/>.</summary>
    public override string ToString() => ConditionText.Of(this);
}
