using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Noms.Tiering;

/// <summary>
/// One person's period of engagement, as facts. What is not stated is unknown, which is not the same as none:
/// a flag that is absent is <see langword="false"/>, a list that has no elements is empty.
/// </summary>
/// <remarks>
/// Immutable and safe to share between threads. Write one in C# with <see cref="Create"/>, or read one from JSON with
/// <see cref="Cases.TieringCaseReader"/>.
/// </remarks>
public sealed class TieringCase
{
    private readonly ulong _present0;
    private readonly ulong _present1;
    private readonly ulong _present2;
    private readonly Fact[] _facts;
    private readonly long[] _encoded;
    private readonly int _nationalCount;

    /// <summary>Makes a case.</summary>
    /// <param name="id">The id.</param>
    /// <param name="facts">The facts, in any order; the case keeps this array and nobody else may.</param>
    /// <param name="previousLevels">Level ids by scale id.</param>
    internal TieringCase(string id, Fact[] facts, ImmutableDictionary<string, string> previousLevels)
    {
        Id = id;
        PreviousLevels = previousLevels;
        if (!IsInOrder(facts))
        {
            Array.Sort(facts, InOrder);
        }

        _facts = facts;
        _encoded = new long[_facts.Length];
        for (var index = 0; index < _facts.Length; index++)
        {
            _encoded[index] = _facts[index].Value.Encoded;
            if (_facts[index].Date is { } date && !(date <= LatestFactDate))
            {
                LatestFactDate = date;
            }

            var ordinal = _facts[index].Determinant.Ordinal;
            if (ordinal < 0)
            {
                continue;
            }

            _nationalCount++;
            ref var word = ref (ordinal < 64 ? ref _present0 : ref ordinal < 128 ? ref _present1 : ref _present2);
            word |= 1UL << (ordinal & 63);
        }
    }

    /// <summary>The opaque id of the case, carried through to its decision. Never a determinant, never in a message.</summary>
    public string Id { get; }

    /// <summary>The facts that are recorded: those of the national catalogue in its order, then local ones by id.</summary>
    public ImmutableArray<Fact> Facts => ImmutableCollectionsMarshal.AsImmutableArray(_facts);

    /// <summary>By scale id, the id of the level that the case had before; empty where none is known.</summary>
    public ImmutableDictionary<string, string> PreviousLevels { get; }

    /// <summary>The value of a determinant, <see cref="FactValue.NotRecorded"/> where the case does not state it.</summary>
    public FactValue this[Determinant determinant]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(determinant);
            return FactOf(determinant)?.Value ?? FactValue.NotRecorded;
        }
    }

    /// <summary>Starts a case.</summary>
    /// <param name="id">An opaque id of at most 256 characters; not a name, and nothing that says who the person is.</param>
    /// <exception cref="ArgumentException">The id is blank, longer, or has control characters.</exception>
    public static TieringCaseBuilder Create(string id) => new(id);

    /// <summary>The fact of a determinant, or <see langword="null"/> where the case does not state it.</summary>
    public Fact? FactOf(Determinant determinant)
    {
        ArgumentNullException.ThrowIfNull(determinant);
        var index = IndexOf(determinant);
        return index < 0 ? null : _facts[index];
    }

    /// <summary>Names no fact and no id: a case does not print itself into a log.</summary>
    public override string ToString() => $"a case of {_facts.Length} facts";

    /// <summary>The place of a determinant's fact, or -1.</summary>
    internal int IndexOf(Determinant determinant)
    {
        var ordinal = determinant.Ordinal;
        return ordinal >= 0 ? IndexOf(ordinal) : IndexOfLocal(determinant);
    }

    /// <summary>The place of the fact of a national determinant, or -1.</summary>
    internal int IndexOf(int ordinal)
    {
        var bit = 1UL << (ordinal & 63);
        if (ordinal < 64)
        {
            return (_present0 & bit) == 0 ? -1 : BitOperations.PopCount(_present0 & (bit - 1));
        }

        var before = BitOperations.PopCount(_present0);
        if (ordinal < 128)
        {
            return (_present1 & bit) == 0 ? -1 : before + BitOperations.PopCount(_present1 & (bit - 1));
        }

        before += BitOperations.PopCount(_present1);
        return (_present2 & bit) == 0 ? -1 : before + BitOperations.PopCount(_present2 & (bit - 1));
    }

    /// <summary>The latest day on which a fact was recorded; <see langword="null"/> where none says.</summary>
    internal DateOnly? LatestFactDate { get; }

    internal Fact FactAt(int index) => _facts[index];

    internal long EncodedAt(int index) => _encoded[index];

    // Files that the library has written, and most others, have them in order already.
    private static bool IsInOrder(ReadOnlySpan<Fact> facts)
    {
        for (var index = 1; index < facts.Length; index++)
        {
            if (InOrder(facts[index - 1], facts[index]) > 0)
            {
                return false;
            }
        }

        return true;
    }

    private static int InOrder(Fact left, Fact right) => (left.Determinant.Ordinal, right.Determinant.Ordinal) switch
    {
        ( < 0, < 0) => string.CompareOrdinal(left.Determinant.Id, right.Determinant.Id),
        ( < 0, _) => 1,
        (_, < 0) => -1,
        var (one, other) => one.CompareTo(other),
    };

    private static bool IsThatOf(Fact fact, Determinant determinant) =>
        ReferenceEquals(fact.Determinant, determinant)
        || (AreAlike(fact.Determinant.Fields, determinant.Fields) && FactRules.Unfit(determinant, fact.Value) is null);

    private static bool AreAlike(ImmutableArray<Determinant> left, ImmutableArray<Determinant> right) =>
        left.Length == right.Length
        && left.Zip(right).All(pair => pair.First.Id == pair.Second.Id && AreAlike(pair.First.Fields, pair.Second.Fields));

    private int IndexOfLocal(Determinant determinant)
    {
        for (var index = _nationalCount; index < _facts.Length; index++)
        {
            if (_facts[index].Determinant.Id == determinant.Id)
            {
                // Another policy may have given the same id to something else, which this case then does not state.
                return IsThatOf(_facts[index], determinant) ? index : -1;
            }
        }

        return -1;
    }
}
