using Noms.Tiering.Deciding.Rows;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Deciding;

/// <summary>A policy made ready to decide: variables of cells, the steps from one to the next, and how proposals combine.</summary>
/// <remarks>Immutable once made, and shared between threads; what an evaluation writes is in a <see cref="Workspace"/>.</remarks>
internal sealed class CompiledPolicy
{
    private RowTables? _rows;
    private CodedPolicy? _code;
    private bool _hasCode;
    private object? _lock;

    public required TieringPolicy Policy { get; init; }

    /// <summary>The determinants of the case that are not lists.</summary>
    public required InputVariable[] Inputs { get; init; }

    /// <summary>The lists of the case.</summary>
    public required ListVariable[] Lists { get; init; }

    /// <summary>Of those, the lists by which a case says anything that can matter.</summary>
    public ListVariable[] ListsRead => field ??= [.. Lists.Where(list => list.IsRead)];

    /// <summary>For each test of whether a determinant is recorded: the determinant and its variable.</summary>
    public required (Determinant Determinant, Variable Variable)[] Recorded { get; init; }

    public required FallbackChoice[] Fallbacks { get; init; }

    /// <summary>What is read off the case beside its determinants: tests of lists, whether one is recorded, what a fallback takes.</summary>
    public required Variable[] Given { get; init; }

    /// <summary>Whether <see cref="Rows"/> have been made.</summary>
    public bool HasRows => Volatile.Read(ref _rows) is not null;

    /// <summary>Tables by which many cases are decided fast. Made when first needed: a single case is decided sooner without them.</summary>
    public RowTables Rows => Volatile.Read(ref _rows) ?? LazyInitializer.EnsureInitialized(ref _rows, () => new RowTables(this))!;

    /// <summary>Whether <see cref="Code"/> has been made, or found not to be possible.</summary>
    public bool HasCode => Volatile.Read(ref _hasCode);

    /// <summary>Code of the policy's own, for very many cases; <see langword="null"/> where there cannot be any. Made when first needed.</summary>
    public CodedPolicy? Code => HasCode ? _code : LazyInitializer.EnsureInitialized(ref _code, ref _hasCode, ref _lock, () => CodedPolicy.Of(this)!);

    /// <summary>The conjunctions of all conditions, those of the outcome first.</summary>
    public required Plane Plane { get; init; }

    /// <summary>From the case to what the last conjunctions read, in order.</summary>
    public required Step[] Steps { get; init; }

    /// <summary>The rules, then statuses, conditions of invalid data and label suffixes, as they stand in the plane.</summary>
    public required ConditionBit[] Conditions { get; init; }

    /// <summary>How many words of bits those take.</summary>
    public required int OutcomeWords { get; init; }

    /// <summary>Of those, the bits that are read negated.</summary>
    public required ulong[] Negated { get; init; }

    /// <summary>Of those words, the bits that are the outcome's.</summary>
    public required ulong[] OutcomeBits { get; init; }

    /// <summary>What each test makes of the cells of its variable, and whether that is turned round.</summary>
    public required IReadOnlyDictionary<TestCondition, TestReading> Readings { get; init; }

    /// <summary>The variable of each determinant that is no list.</summary>
    public required IReadOnlyDictionary<Determinant, Variable> Variables { get; init; }

    /// <summary>Where it cuts the domain of each determinant.</summary>
    public required CutCollector Cuts { get; init; }

    public required ScaleCombination[] Scales { get; init; }

    /// <summary>By scale, its overrides and limits of judgement.</summary>
    public required OverridesOfScale[] Overrides { get; init; }

    /// <summary>By override of the policy, what its areas make of the case's; null where it is of every area.</summary>
    public required CellReading?[] InAreas { get; init; }

    public required DateOffset[] DayOffsets { get; init; }

    public required int VariableCount { get; init; }

    /// <summary>The variable of each choice by which the profile is looked up.</summary>
    public required IReadOnlyDictionary<Determinant, Variable> ProfileVariables { get; init; }

    /// <summary>By input, its place among the policy's reads.</summary>
    public int[] ReadOfInput => field ??= [.. Inputs.Select(input => Policy.Reads.IndexOf(input.Use))];

    /// <summary>By list, its place among the policy's reads.</summary>
    public int[] ReadOfList => field ??= [.. Lists.Select(list => Policy.Reads.IndexOf(list.Use))];

    /// <summary>How many words the bits of the policy's reads take.</summary>
    public int ReadWords => (Policy.Reads.Length + 63) / 64;

    /// <summary>By scale, its level, for what is still possible. Made when first needed.</summary>
    public LevelDiagrams[] Levels => Volatile.Read(ref field) ?? LazyInitializer.EnsureInitialized(ref field, () => Each.Of<ScaleCombination, LevelDiagrams>(Scales, scale => LevelDiagrams.OfLevel(this, scale)))!;

    /// <summary>By scale, all that overrides and judgement need to know. Made when first needed.</summary>
    public LevelDiagrams[] Classes => Volatile.Read(ref field) ?? LazyInitializer.EnsureInitialized(ref field, () => Each.Of(Scales.Length, scale => LevelDiagrams.OfClass(this, scale)))!;

    /// <summary>By scale, its level and whether something stands in its place, for what would change it. Made when first needed.</summary>
    public LevelDiagrams[] Outcomes =>
        Volatile.Read(ref field) ?? LazyInitializer.EnsureInitialized(ref field, () => LevelDiagrams.OfOutcomes(this, ofClasses: false))!;

    /// <summary>The same with all that overrides and judgement need to know in place of the level. Made when first needed.</summary>
    public LevelDiagrams[] OutcomeClasses =>
        Volatile.Read(ref field) ?? LazyInitializer.EnsureInitialized(ref field, () => LevelDiagrams.OfOutcomes(this, ofClasses: true))!;

    /// <summary>By rule, whether it decides, for levels that rest on unknowns. Made when first needed.</summary>
    public LevelDiagrams Deciders => Volatile.Read(ref field) ?? LazyInitializer.EnsureInitialized(ref field, () => LevelDiagrams.OfDeciding(this))!;

    /// <summary>By rule, the level without it. Made when first needed.</summary>
    public LevelDiagrams Without => Volatile.Read(ref field) ?? LazyInitializer.EnsureInitialized(ref field, () => LevelDiagrams.OfWithout(this))!;

    /// <summary>The tests of every rule. Made when first needed.</summary>
    public TracedTests Tests => Volatile.Read(ref field) ?? LazyInitializer.EnsureInitialized(ref field, () => new TracedTests(this))!;

    /// <summary>Statuses and conditions of invalid data.</summary>
    public required StateRules State { get; init; }

    /// <summary>One word of the outcome's bits, from those of a case of which everything is known.</summary>
    public ulong MetOf(ulong[] known, int word) => (known[word] & OutcomeBits[word]) ^ Negated[word];

    public int RuleCount => Policy.Rules.Length;

    public int StatusStart => RuleCount;

    public int InvalidStart => StatusStart + Policy.Statuses.Length;

    public int SuffixStart => InvalidStart + Policy.InvalidData.Length;

    public bool HasOverrides => Policy.Overrides.Length > 0;
}
