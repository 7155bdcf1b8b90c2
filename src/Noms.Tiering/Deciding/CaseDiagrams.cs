namespace Noms.Tiering.Deciding;

/// <summary>
/// The diagrams in which the open case of a workspace is walked: those of the policy, which are made once for all cases, or small ones of the case alone. Before
/// rows have been made for many cases, those of the case come first; where either would be too large, the other is taken, so that both ways tell the same.
/// </summary>
/// <remarks>Mutable, and for one thread at a time; part of a workspace.</remarks>
internal sealed class CaseDiagrams(CompiledPolicy policy, Workspace workspace)
{
    private readonly LevelDiagrams?[] _levels = new LevelDiagrams?[policy.Scales.Length];
    private readonly LevelDiagrams?[] _classes = new LevelDiagrams?[policy.Scales.Length];
    private LevelDiagrams? _deciders;
    private LevelDiagrams? _without;
    private bool _areMade;

    /// <summary>Forgets the case.</summary>
    public void StartAnew()
    {
        if (_areMade)
        {
            Array.Clear(_levels);
            Array.Clear(_classes);
            (_deciders, _without, _areMade) = (null, null, false);
        }
    }

    /// <summary>The level of a scale.</summary>
    public LevelDiagrams LevelOf(int scale)
    {
        if (workspace.HasRows && policy.Levels[scale].Roots[0] >= 0)
        {
            return policy.Levels[scale];
        }

        var own = _levels[scale] ??= Made(LevelDiagrams.OfLevel(policy, policy.Scales[scale], workspace));
        return workspace.HasRows || own.Roots[0] >= 0 ? own : policy.Levels[scale];
    }

    /// <summary>The same as a <see cref="ScaleClass"/>, for what adjusts it.</summary>
    public LevelDiagrams ClassOf(int scale)
    {
        if (workspace.HasRows && policy.Classes[scale].Roots[0] >= 0)
        {
            return policy.Classes[scale];
        }

        var own = _classes[scale] ??= Made(LevelDiagrams.OfClass(policy, scale, workspace));
        return workspace.HasRows || own.Roots[0] >= 0 ? own : policy.Classes[scale];
    }

    /// <summary>By rule, whether it decides: those of which a rule's is one.</summary>
    public LevelDiagrams Deciding(int rule)
    {
        if (workspace.HasRows && policy.Deciders.Roots[rule] >= 0)
        {
            return policy.Deciders;
        }

        var own = _deciders ??= Made(LevelDiagrams.OfDeciding(policy, workspace));
        return workspace.HasRows || own.Roots[rule] >= 0 ? own : policy.Deciders;
    }

    /// <summary>By rule, the level without it: those of which a rule's is one.</summary>
    public LevelDiagrams Without(int rule)
    {
        if (workspace.HasRows && policy.Without.Roots[rule] >= 0)
        {
            return policy.Without;
        }

        var own = _without ??= Made(LevelDiagrams.OfWithout(policy, workspace));
        return workspace.HasRows || own.Roots[rule] >= 0 ? own : policy.Without;
    }

    private LevelDiagrams Made(LevelDiagrams diagrams)
    {
        _areMade = true;
        workspace.CountDiagrams();
        return diagrams;
    }
}
