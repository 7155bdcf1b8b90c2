using System.Collections.Immutable;

namespace Noms.Tiering.Policies;

/// <summary>
/// A rule that a host decides in code of its own, and whose proposal goes through the same combination as those of the policy. What the code
/// found is recorded as a fact of the case, so that the decision can be made again without it.
/// </summary>
/// <remarks>Immutable. Put rules beside a policy with <see cref="TieringPolicy.WithHostRules"/>.</remarks>
public sealed class HostRule
{
    private HostRule(string id, string title, string layer, HostRuleForm form, string level, string? scale, ImmutableArray<string> on)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        ArgumentException.ThrowIfNullOrWhiteSpace(layer);
        ArgumentException.ThrowIfNullOrWhiteSpace(level);
        Id = id;
        Title = title;
        Layer = layer;
        Form = form;
        Level = level;
        Scale = scale;
        On = on;
    }

    /// <summary>The id, unlike that of any rule of the policy.</summary>
    public string Id { get; }

    /// <summary>What it says, in one line.</summary>
    public string Title { get; }

    /// <summary>Whose rule it is, such as the name of an area; the trace says so.</summary>
    public string Layer { get; }

    /// <summary>What it proposes.</summary>
    public HostRuleForm Form { get; }

    /// <summary>The id of the level that it proposes.</summary>
    public string Level { get; }

    /// <summary>The id of the scale; <see langword="null"/> for the only one of the policy.</summary>
    public string? Scale { get; }

    /// <summary>Of a cap, the ids of the rules whose floors it lowers; otherwise empty.</summary>
    public ImmutableArray<string> On { get; }

    /// <summary>At least this level; a cap may lower it.</summary>
    /// <exception cref="ArgumentException">A text is blank.</exception>
    public static HostRule Floor(string id, string title, string layer, string level, string? scale = null) =>
        new(id, title, layer, HostRuleForm.Floor, level, scale, []);

    /// <summary>At most this level, for the floors of the rules that it names and no others. None of them may be protected.</summary>
    /// <exception cref="ArgumentException">A text is blank.</exception>
    public static HostRule Cap(string id, string title, string layer, string level, ImmutableArray<string> on, string? scale = null) =>
        new(id, title, layer, HostRuleForm.Cap, level, scale, on.IsDefault ? [] : on);

    /// <summary>This level, by local authority: in place of the floors that are not protected.</summary>
    /// <exception cref="ArgumentException">A text is blank.</exception>
    public static HostRule Set(string id, string title, string layer, string level, string? scale = null) =>
        new(id, title, layer, HostRuleForm.Level, level, scale, []);

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
