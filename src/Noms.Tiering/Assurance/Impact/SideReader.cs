using Noms.Tiering.Allocation.Rows;
using Noms.Tiering.Deciding;

namespace Noms.Tiering.Assurance;

/// <summary>Decides cases on one side and says what they come to, as places. It is filled again and again.</summary>
/// <remarks>Mutable, and for one thread at a time.</remarks>
internal sealed class SideReader
{
    private readonly ImpactSide _side;
    private readonly SideScale[] _scales;
    private readonly RulePlaces _rules;
    private readonly ComparedEntry[] _entries;
    private readonly TieringOutcome?[] _outcomes;
    private readonly int[][] _rulePlaces;
    private readonly EntryLookup[]?[] _lookups;

    public SideReader(ImpactPlan plan, ImpactSide side, Func<ComparedScales, SideScale> scale)
    {
        _side = side;
        _scales = [.. plan.Scales.Select(scale)];
        _rules = plan.Rules;
        _entries = [.. plan.Profile];
        _outcomes = [.. side.Engines.Select(engine => (engine as TieringEngine)?.CreateOutcome())];
        _rulePlaces = [.. side.Policies.Select(plan.Rules.PlacesOf)];
        _lookups = new EntryLookup[]?[side.Policies.Length];
        Standings = new int[_scales.Length];
        Provisional = new bool[_scales.Length];
        Deciders = [.. _scales.Select(_ => new ulong[plan.Rules.Words])];
        Values = new int[]?[_entries.Length];
        IsOfTheLibrary = Array.TrueForAll(_outcomes, outcome => outcome is not null);
    }

    /// <summary>Whether all its engines are the library's own, which decide facts that are no case yet.</summary>
    public bool IsOfTheLibrary { get; }

    /// <summary>By scale, the place of what the case comes to.</summary>
    public int[] Standings { get; }

    /// <summary>By scale, whether there is a level and it is provisional.</summary>
    public bool[] Provisional { get; }

    /// <summary>By scale, what decides, as bits of the rule places; none where there is no level.</summary>
    public ulong[][] Deciders { get; }

    /// <summary>By entry of the profile, the places of what it says; <see langword="null"/> where that is nothing or not known.</summary>
    public int[]?[] Values { get; }

    /// <summary>Decides facts; only where <see cref="IsOfTheLibrary"/>.</summary>
    public void Read(CaseFacts facts, DateOnly asOf)
    {
        var policy = _side.EngineOn(asOf);
        if (policy < 0)
        {
            ReadNothing();
            return;
        }

        Evaluation.Decide(facts, asOf, _outcomes[policy]!);
        Take(policy, _outcomes[policy]!);
    }

    /// <summary>Decides a case.</summary>
    public void Read(TieringCase tieringCase, DateOnly asOf)
    {
        var policy = _side.EngineOn(asOf);
        if (policy < 0)
        {
            ReadNothing();
        }
        else if (_outcomes[policy] is { } outcome)
        {
            Evaluation.Decide(tieringCase, asOf, outcome);
            Take(policy, outcome);
        }
        else
        {
            _side.Engines[policy].Decide(tieringCase, asOf).Ask(found => Take(policy, found));
        }
    }

    private void ReadNothing()
    {
        for (var scale = 0; scale < _scales.Length; scale++)
        {
            Standings[scale] = _scales[scale].NotDecided;
            Provisional[scale] = false;
            Array.Clear(Deciders[scale]);
        }

        Array.Clear(Values);
    }

    private void Take(int policy, TieringOutcome outcome)
    {
        for (var scale = 0; scale < _scales.Length; scale++)
        {
            Standings[scale] = _scales[scale].StandingOf(policy, outcome);
            var place = _scales[scale].PlaceIn(policy);
            var hasLevel = outcome.State == DecisionState.Decided && place >= 0;
            Provisional[scale] = hasLevel && outcome.IsProvisional(place);
            Array.Clear(Deciders[scale]);
            if (hasLevel)
            {
                TakeDeciders(outcome, place, _rulePlaces[policy], Deciders[scale]);
            }
        }

        var lookups = _lookups[policy] ??= [.. _entries.Select(entry => EntryLookup.Of(entry, outcome.Compiled))];
        for (var entry = 0; entry < lookups.Length; entry++)
        {
            var found = lookups[entry].Table?.PlaceOf(outcome) ?? -1;
            Values[entry] = found < 0 ? null : lookups[entry].Places[found];
        }
    }

    private void TakeDeciders(TieringOutcome outcome, int scale, int[] places, ulong[] into)
    {
        if (outcome.AdjustedOf(scale) is { } adjusted)
        {
            var isJudged = outcome.JudgementOf(scale) is { IsApplied: true };
            if (isJudged || adjusted.Level != outcome.Scales[scale].Level)
            {
                Put(into, isJudged ? _rules.Judgement : _rules.Override);
                return;
            }
        }

        var (deciding, oneOf) = DecidingRules.Find(outcome, scale);
        var any = false;
        foreach (var rule in new PlaceBits(deciding.AsSpan(0, (places.Length + 63) / 64)))
        {
            any = true;
            Put(into, places[rule]);
        }

        if (!any)
        {
            Put(into, PlaceBits.Any(oneOf) ? _rules.OneOfSeveral : _rules.Default);
        }
    }

    private static void Put(ulong[] words, int place) => words[place / 64] |= 1UL << (place & 63);

    /// <summary>How an entry is looked up under one policy.</summary>
    private readonly record struct EntryLookup(ProfileTable? Table, int[][] Places)
    {
        public static EntryLookup Of(ComparedEntry entry, CompiledPolicy policy) =>
            entry.TableOf(policy) is { } table ? new(table, entry.PlacesOf(table)) : new(null, []);
    }
}
