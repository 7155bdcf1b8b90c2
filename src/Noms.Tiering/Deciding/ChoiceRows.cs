using System.Runtime.Intrinsics;

namespace Noms.Tiering.Deciding;

/// <summary>
/// Finds the rows of flags and choices, up to four neighbours in the catalogue together: their values, as digits of one number, are
/// the place of their common row. Sixteen determinants are looked up at once.
/// </summary>
/// <remarks>Immutable and shared between threads.</remarks>
internal sealed class ChoiceRows
{
    /// <summary>How many determinants are read at once, and how many of them have a row together.</summary>
    private const int Width = 16;
    private const int Together = 4;

    /// <summary>The most rows of several determinants together.</summary>
    private const int MostRows = 512;

    private readonly (int Offset, Vector256<ushort> Weights, Vector256<ulong> First)[] _chunks;

    /// <summary>Makes the rows.</summary>
    /// <param name="inputs">The flags and choices, by their place in the catalogue.</param>
    /// <param name="table">Where the rows are added.</param>
    public ChoiceRows(IReadOnlyList<InputVariable> inputs, RowTable table)
    {
        var chunks = new List<(int Offset, ushort[] Weights, ulong[] First)>();
        var used = new List<(int Position, int Row)>();
        foreach (var neighbours in inputs.GroupBy(i => i.Ordinal / Together))
        {
            var place = neighbours.Key * Together;
            var layer = 0;
            foreach (var group in Groups(neighbours))
            {
                var chunk = ChunkOf(chunks, place / Width * Width, layer++);
                var weight = 1;
                foreach (var input in group)
                {
                    chunks[chunk].Weights[input.Ordinal % Width] = (ushort)weight;
                    weight *= input.States.Length;
                }

                var quad = place % Width / Together;
                chunks[chunk].First[quad] = (ulong)table.Count;
                used.Add(((chunk * Width / Together) + quad, table.Count));
                AddRows(group, table);
            }
        }

        _chunks = [.. chunks.Select(c => (c.Offset, Vector256.Create(c.Weights), Vector256.Create(c.First)))];
        Positions = [.. used.Select(u => u.Position)];
        FirstRows = [.. used.Select(u => u.Row)];
    }

    /// <summary>How many places <see cref="Read"/> writes.</summary>
    public int Count => _chunks.Length * Width / Together;

    /// <summary>The places that mean something.</summary>
    public int[] Positions { get; }

    /// <summary>By the same order, the first of the rows that may stand there.</summary>
    public int[] FirstRows { get; }

    /// <summary>Writes the row of each group.</summary>
    public void Read(ReadOnlySpan<byte> small, Span<ulong> rows)
    {
        var low = Vector256.Create(0xFFFFU);
        var lowHalf = Vector256.Create((ulong)uint.MaxValue);
        for (var index = 0; index < _chunks.Length; index++)
        {
            ref readonly var chunk = ref _chunks[index];
            var values = Vector256.WidenLower(Vector128.Create(small.Slice(chunk.Offset, Width)).ToVector256());
            var digits = (values * chunk.Weights).AsUInt32();
            var pairs = ((digits & low) + (digits >>> 16)).AsUInt64();
            var places = (pairs & lowHalf) + (pairs >>> 32) + chunk.First;
            places.CopyTo(rows.Slice(index * (Width / Together), Width / Together));
        }
    }

    private static int ChunkOf(List<(int Offset, ushort[] Weights, ulong[] First)> chunks, int offset, int layer)
    {
        var same = Enumerable.Range(0, chunks.Count).Where(c => chunks[c].Offset == offset).ToList();
        if (layer < same.Count)
        {
            return same[layer];
        }

        chunks.Add((offset, new ushort[Width], new ulong[Width / Together]));
        return chunks.Count - 1;
    }

    private static IEnumerable<List<InputVariable>> Groups(IEnumerable<InputVariable> neighbours)
    {
        var group = new List<InputVariable>();
        var rows = 1;
        foreach (var input in neighbours)
        {
            if (group.Count > 0 && rows * input.States.Length > MostRows)
            {
                yield return group;
                group = [];
                rows = 1;
            }

            group.Add(input);
            rows *= input.States.Length;
        }

        yield return group;
    }

    private static void AddRows(List<InputVariable> group, RowTable table)
    {
        var rows = group.Aggregate(1, (product, input) => product * input.States.Length);
        for (var row = 0; row < rows; row++)
        {
            var left = row;
            var states = new (InputVariable, InputState)[group.Count];
            for (var index = 0; index < states.Length; index++)
            {
                states[index] = (group[index], group[index].States[left % group[index].States.Length]);
                left /= group[index].States.Length;
            }

            table.Add(states);
        }
    }
}
