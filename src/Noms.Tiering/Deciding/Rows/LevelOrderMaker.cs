namespace Noms.Tiering.Deciding.Rows;

/// <summary>While a policy is compiled: puts the floors of a scale in order.</summary>
internal sealed class LevelOrderMaker(ScaleCombination scale, ConditionBit[] conditions)
{
    private const int MostCaps = 6;
    private const int BitsOfWord = 64;

    private readonly List<(ScaleCombination.Floor Floor, int Base, int Level)> _floors = Floors(scale);

    /// <summary>How many bits it takes: one for each cap, the default, and each level that a floor can give.</summary>
    public int BitCount => scale.Caps.Length + 1 + _floors.Count;

    /// <summary>Whether it can be told in this way.</summary>
    public bool IsPossible =>
        scale.Caps.Length <= MostCaps && BitCount <= BitsOfWord && !Array.Exists(scale.DerivedFloors, f => conditions[f.Rule].IsNegated);

    /// <summary>Adds the bits to the conjunctions, and makes the order.</summary>
    public LevelOrder Make(KnownConjunctions conjunctions)
    {
        while (conjunctions.Requirements.Count % BitsOfWord + BitCount > BitsOfWord)
        {
            conjunctions.Add([]);
        }

        var first = conjunctions.Requirements.Count;
        var shift = first % BitsOfWord;
        ulong flip = 0;
        var rules = new int[BitsOfWord];
        var ofLevel = new ulong[scale.Scale.Levels.Length];
        foreach (var cap in scale.Caps)
        {
            Add(cap.Rule, null, -1);
        }

        conjunctions.Add([]);
        var levels = new byte[BitsOfWord];
        levels[shift + scale.Caps.Length] = (byte)scale.Scale.Default.Index;
        for (var floor = 0; floor < _floors.Count; floor++)
        {
            var (of, proposed, level) = _floors[floor];
            levels[shift + scale.Caps.Length + 1 + floor] = (byte)Math.Max(level, scale.Scale.Default.Index);
            ofLevel[level] |= 1UL << (shift + scale.Caps.Length + 1 + floor);
            Add(of.Rule, of.Derived, proposed);
        }

        var left = Enumerable.Range(0, 1 << scale.Caps.Length).Select(met => Left((ulong)met) << shift);
        return new LevelOrder(first / BitsOfWord, flip, shift, (1UL << scale.Caps.Length) - 1, [.. left], levels, ofLevel, rules);

        void Add(int rule, CellReading? derived, int proposed)
        {
            rules[conjunctions.Requirements.Count % BitsOfWord] = rule;
            flip |= conditions[rule].IsNegated ? 1UL << (conjunctions.Requirements.Count % BitsOfWord) : 0;
            var required = conjunctions.Requirements[rule];
            var isOfLevel = derived is null ? [] : conjunctions.Require(derived.Variable, [.. derived.ByCell.Select(level => level == proposed)]);
            conjunctions.Add(required is null || isOfLevel is null ? null : [.. required, .. isOfLevel]);
        }
    }

    /// <summary>The bits that may stand under some caps: the default, and each floor at the level that those leave it.</summary>
    private ulong Left(ulong met)
    {
        var left = 1UL << scale.Caps.Length;
        for (var floor = 0; floor < _floors.Count; floor++)
        {
            var (of, proposed, level) = _floors[floor];
            var capped = of.CapPlaces.Where(cap => ((met >> cap) & 1) != 0).Select(cap => scale.Caps[cap].Level).Append(proposed).Min();
            left |= capped == level ? 1UL << (scale.Caps.Length + 1 + floor) : 0;
        }

        return left;
    }

    private static List<(ScaleCombination.Floor Floor, int Base, int Level)> Floors(ScaleCombination scale) =>
    [
        .. scale.Floors.SelectMany(floor => (floor.Derived?.ByCell.Where(level => level >= 0).Distinct().Select(level => (int)level) ?? [floor.Level])
                .SelectMany(proposed => floor.CapPlaces.Select(cap => scale.Caps[cap].Level).Where(cap => cap < proposed).Append(proposed).Distinct()
                    .Select(level => (floor, proposed, level))))
            .OrderBy(floor => floor.level),
    ];
}
