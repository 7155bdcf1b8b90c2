namespace Noms.Tiering.Deciding;

/// <summary>Several conditions whose bits stand side by side: together they are the place of a row that says what all of them allow.</summary>
internal sealed class KnownGates : KnownStep
{
    /// <summary>The most conditions that have a row together.</summary>
    private const int Most = 6;

    private readonly int _word;
    private readonly int _shift;
    private readonly ulong _mask;
    private readonly ulong[] _rows;

    public KnownGates(List<BooleanStep> gates, Plane plane)
    {
        var first = gates[0].Condition.Conjunction.Bit;
        _word = first / 64;
        _shift = first & 63;
        _mask = (1UL << gates.Count) - 1;
        _rows = new ulong[plane.WordCount << gates.Count];
        for (var bits = 0; bits < 1 << gates.Count; bits++)
        {
            for (var word = 0; word < plane.WordCount; word++)
            {
                var row = ulong.MaxValue;
                for (var gate = 0; gate < gates.Count; gate++)
                {
                    var isMet = ((bits >> gate) & 1) != 0 != gates[gate].Condition.IsNegated;
                    row &= plane.Row(gates[gate].Output, isMet ? 1 : 0, word);
                }

                _rows[(bits * plane.WordCount) + word] = row;
            }
        }
    }

    /// <summary>How many of the gates, from one on, stand side by side in one word.</summary>
    public static int CountTogether(List<BooleanStep> gates, int from)
    {
        var first = gates[from].Condition.Conjunction.Bit;
        var count = 1;
        while (count < Most && from + count < gates.Count
            && gates[from + count].Condition.Conjunction.Bit == first + count && (first + count) / 64 == first / 64)
        {
            count++;
        }

        return count;
    }

    public override IEnumerable<Variable> Reads => [];

    public override void Run(Workspace workspace)
    {
        var met = workspace.Met;
        var row = (int)((met[_word] >> _shift) & _mask) * met.Length;
        for (var word = 0; word < met.Length; word++)
        {
            met[word] &= _rows[row + word];
        }
    }
}
