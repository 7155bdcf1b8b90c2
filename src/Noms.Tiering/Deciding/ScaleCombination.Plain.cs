namespace Noms.Tiering.Deciding;

// The deciding rules where floors alone propose.
internal sealed partial class ScaleCombination
{
    /// <summary>Finds the floors that decide, where no cap and no rule that sets a level is met; false where one is.</summary>
    /// <param name="met">By rule, whether it is met.</param>
    /// <param name="level">The level that the met rules give.</param>
    /// <param name="workspace">Where derived floors find their level.</param>
    /// <param name="deciding">Takes them, as bits; nothing is set before.</param>
    public bool TryFindDeciding(ReadOnlySpan<ulong> met, int level, Workspace workspace, Span<ulong> deciding)
    {
        var floors = _fixedFloors[level];
        for (var word = 0; word < floors.Length; word++)
        {
            if ((met[word] & _needsCare[word]) != 0)
            {
                return false;
            }

            deciding[word] = met[word] & floors[word];
        }

        for (var place = 0; place < DerivedFloors.Length; place++)
        {
            ref readonly var floor = ref DerivedFloors[place];
            if (IsSet(met, floor.Rule) && floor.LevelIn(workspace) == level)
            {
                deciding[floor.Rule >> 6] |= 1UL << (floor.Rule & 63);
            }
        }

        return true;
    }
}
