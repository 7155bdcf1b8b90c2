namespace Noms.Tiering.Deciding;

// Sets of levels that hold all that can come out, for where there is too much to walk.
internal sealed partial class ScaleCombination
{
    /// <summary>A set of levels that holds every one to which the rules can still combine.</summary>
    /// <param name="met">By rule, whether it is met in any case.</param>
    /// <param name="possible">By rule, whether it may be met.</param>
    /// <param name="workspace">Where derived floors find their levels.</param>
    public ulong AtMost(ReadOnlySpan<ulong> met, ReadOnlySpan<ulong> possible, Workspace workspace)
    {
        var levels = 1UL << Scale.Default.Index;
        var canBeLowered = false;
        foreach (var cap in Caps)
        {
            canBeLowered |= IsSet(possible, cap.Rule);
        }

        foreach (var rule in Levels)
        {
            if (IsSet(possible, rule.Rule))
            {
                canBeLowered = true;
                levels |= 1UL << rule.Level;
            }
        }

        foreach (var floor in Floors)
        {
            if (IsSet(possible, floor.Rule))
            {
                levels |= LevelsOf(floor, possible, workspace);
            }
        }

        var least = canBeLowered ? HighestProtected(met, workspace) : Combine(met, workspace).Level;
        return least < 0 ? levels : (levels >> least << least) | (canBeLowered ? 0 : 1UL << least);
    }

    /// <summary>Every level that a protected floor which may be met proposes.</summary>
    public ulong ProtectedAtMost(ReadOnlySpan<ulong> possible, Workspace workspace)
    {
        ulong levels = 0;
        foreach (var floor in Floors)
        {
            levels |= floor.IsProtected && IsSet(possible, floor.Rule) ? LevelsOf(floor, possible, workspace) : 0;
        }

        return levels;
    }

    /// <summary>The levels that a floor may propose, as they are and under each cap that may be met.</summary>
    private ulong LevelsOf(Floor floor, ReadOnlySpan<ulong> possible, Workspace workspace)
    {
        ulong proposed = 0;
        if (floor.Derived is { } derived)
        {
            for (var cell = workspace.Low[derived.Variable.Index]; cell <= workspace.High[derived.Variable.Index]; cell++)
            {
                proposed |= derived.ByCell[cell] < 0 ? 0 : 1UL << (int)derived.ByCell[cell];
            }
        }
        else
        {
            proposed = 1UL << floor.Level;
        }

        var levels = proposed;
        foreach (var cap in floor.CapPlaces)
        {
            if (IsSet(possible, Caps[cap].Rule) && proposed >> Caps[cap].Level != 0)
            {
                levels |= 1UL << Caps[cap].Level;
            }
        }

        return levels;
    }
}
