namespace Noms.Tiering.Deciding;

// Some of the floors by themselves.
internal sealed partial class ScaleCombination
{
    private ScaleCombination(ScaleCombination all, Predicate<int> isFloor)
    {
        (Scale, Caps, Levels, _needsCare) = (all.Scale, all.Caps, all.Levels, all._needsCare);
        Floors = Array.FindAll(all.Floors, floor => isFloor(floor.Rule));
        DerivedFloors = Array.FindAll(all.DerivedFloors, floor => isFloor(floor.Rule));
        _fixedFloors = [.. all._fixedFloors.Select(words => new ulong[words.Length])];
        foreach (var floor in Floors.Where(floor => floor.Derived is null))
        {
            Mark(_fixedFloors[floor.Level], floor.Rule);
        }
    }

    /// <summary>The same with some of the floors alone.</summary>
    public ScaleCombination Of(Predicate<int> isFloor) => new(this, isFloor);
}
