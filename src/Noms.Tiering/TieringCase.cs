using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Noms.Tiering.Deciding;

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
    // Those that say more than the engine's form of them does; of the others that alone is kept, so that a caseload lies close together in memory.
    private readonly Fact[] _kept;
    private readonly int _count;
    private readonly ImmutableDictionary<string, string>? _previousLevels;
    private Fact[]? _facts;

    /// <summary>Makes a case.</summary>
    /// <param name="id">The id.</param>
    /// <param name="facts">The facts, in any order; the case may keep this array and nobody else may.</param>
    /// <param name="previousLevels">Level ids by scale id, or <see langword="null"/> for none.</param>
    /// <param name="adjustments">What was recorded beside the facts.</param>
    internal TieringCase(string id, Fact[] facts, ImmutableDictionary<string, string>? previousLevels, CaseAdjustments? adjustments = null)
    {
        Id = id;
        Flat.Adjustments = adjustments;
        _previousLevels = previousLevels;
        if (!IsInOrder(facts))
        {
            Array.Sort(facts, InOrder);
        }

        foreach (var fact in facts)
        {
            Flat.Set(fact);
        }

        _count = facts.Length;
        _kept = Array.TrueForAll(facts, SaysMore) ? facts : Array.FindAll(facts, SaysMore);
    }

    /// <summary>The opaque id of the case, carried through to its decision. Never a determinant, never in a message.</summary>
    public string Id { get; }

    /// <summary>The facts that are recorded: those of the national catalogue in its order, then local ones by id.</summary>
    public ImmutableArray<Fact> Facts =>
        ImmutableCollectionsMarshal.AsImmutableArray(_kept.Length == _count ? _kept : Volatile.Read(ref _facts) ?? LazyInitializer.EnsureInitialized(ref _facts, All));

    /// <summary>By scale id, the id of the level that the case had before; empty where none is known.</summary>
    public ImmutableDictionary<string, string> PreviousLevels => _previousLevels ?? ImmutableDictionary<string, string>.Empty;

    /// <summary>The level that the case had before on a scale, or <see langword="null"/> where none is known or the scale has none of that id.</summary>
    internal Level? PreviousLevelOn(Scale scale) =>
        _previousLevels is not null && _previousLevels.TryGetValue(scale.Id, out var id) ? scale.LevelById(id) : null;

    /// <summary>The overrides that were recorded for this person, in the order in which they were stated.</summary>
    public ImmutableArray<RecordedOverride> Overrides => Adjustments?.Overrides ?? [];

    /// <summary>The judgements that were recorded, at most one for each scale of a policy.</summary>
    public ImmutableArray<RecordedJudgement> Judgements => Adjustments?.Judgements ?? [];

    /// <summary>The value of a determinant, <see cref="FactValue.NotRecorded"/> where the case does not state it.</summary>
    public FactValue this[Determinant determinant]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(determinant);

            // Without going to the fact itself, which lies elsewhere in memory.
            return determinant.Ordinal >= 0 && determinant.Kind is not (DeterminantKind.Code or DeterminantKind.List)
                ? FactValue.Decode(determinant, Flat.EncodedOf(determinant))
                : FactOf(determinant)?.Value ?? FactValue.NotRecorded;
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
        return !Flat.IsRecorded(determinant) ? null
            : determinant.Ordinal < 0 ? LocalFact(determinant.Id)
            : FactAt(Determinants.All[determinant.Ordinal]);
    }

    /// <summary>The list that it states of the national determinant with this ordinal.</summary>
    internal FactList ListAt(int ordinal) => FactAt(Determinants.All[ordinal]).Value.AsList();

    /// <summary>The case with other facts of some determinants, in place of its own where it states them.</summary>
    internal TieringCase With(IReadOnlyCollection<Fact> others) =>
        new(Id, [.. Facts.Where(f => !others.Any(o => o.Determinant.Id == f.Determinant.Id)), .. others], _previousLevels, Adjustments);

    /// <summary>The case without what it states of some determinants.</summary>
    internal TieringCase Without(IReadOnlyCollection<string> determinantIds) =>
        new(Id, [.. Facts.Where(f => !determinantIds.Contains(f.Determinant.Id))], _previousLevels, Adjustments);

    /// <summary>Names no fact and no id: a case does not print itself into a log.</summary>
    public override string ToString() => $"a case of {UnitText.Counted(_count, "fact")}";

    /// <summary>Recorded overrides and judgements; <see langword="null"/> where there are none.</summary>
    internal CaseAdjustments? Adjustments => Flat.Adjustments;

    /// <summary>The same facts as the engine reads them. Nobody writes to it once the case is made.</summary>
    internal CaseFacts Flat { get; } = new();

    /// <summary>The determinants that the case states, in the order of <see cref="Facts"/>, without making the facts.</summary>
    internal IEnumerable<Determinant> Recorded => Determinants.All.Where(Flat.IsRecorded).Concat(_kept.Select(f => f.Determinant).Where(d => d.Ordinal < 0));

    private static bool SaysMore(Fact fact) =>
        fact.Determinant is { Ordinal: < 0 } or { Kind: DeterminantKind.Code or DeterminantKind.List } || fact.Source is not null || fact.Date is not null;

    private Fact[] All()
    {
        var facts = new List<Fact>(_count);
        foreach (var determinant in Determinants.All)
        {
            if (Flat.IsRecorded(determinant))
            {
                facts.Add(FactAt(determinant));
            }
        }

        return [.. facts, .. _kept.Where(fact => fact.Determinant.Ordinal < 0)];
    }

    private Fact? LocalFact(string id) => Array.Find(_kept, f => f.Determinant.Id == id);

    /// <summary>The fact of a national determinant that is stated. Those that are kept stand in order, before those of local ones.</summary>
    private Fact FactAt(Determinant determinant)
    {
        var (from, to) = (0, _kept.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            var other = _kept[middle].Determinant.Ordinal;
            (from, to) = other >= 0 && other < determinant.Ordinal ? (middle + 1, to) : (from, middle);
        }

        return from < _kept.Length && _kept[from].Determinant == determinant ? _kept[from]
            : new Fact(determinant, FactValue.Decode(determinant, Flat.EncodedOf(determinant)), Basis: Flat.BasisOf(determinant));
    }

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
}
