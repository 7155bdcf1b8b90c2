using System.Collections.Immutable;

namespace Noms.Tiering;

/// <summary>Writes a <see cref="TieringCase"/> fact by fact.</summary>
/// <remarks>Mutable, and for one thread at a time. <see cref="Build"/> may be called more than once.</remarks>
public sealed class TieringCaseBuilder
{
    private readonly string _id;
    private readonly Dictionary<string, Fact> _facts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _previousLevels = new(StringComparer.Ordinal);
    private readonly List<RecordedOverride> _overrides = [];
    private readonly List<RecordedJudgement> _judgements = [];

    internal TieringCaseBuilder(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        _id = ShortText.IsFit(id, ShortText.LongestText)
            ? id
            : throw new ArgumentException("An id has from 1 to 256 characters, is not blank and has no control characters.", nameof(id));
    }

    /// <summary>States a fact.</summary>
    /// <typeparam name="T">How C# writes the determinant's values.</typeparam>
    /// <param name="determinant">The determinant, from <see cref="Determinants"/>.</param>
    /// <param name="value">Its value.</param>
    /// <param name="source">Where it was recorded.</param>
    /// <param name="date">The day on which it was recorded or assessed.</param>
    /// <param name="basis">Whether a predictor is static or dynamic.</param>
    /// <exception cref="ArgumentException">
    /// The value is out of the determinant's range, the source is blank or longer than 256 characters, the basis is not one that
    /// the determinant may have, or the case states the determinant already.
    /// </exception>
    public TieringCaseBuilder With<T>(
        Determinant<T> determinant,
        T value,
        string? source = null,
        DateOnly? date = null,
        FactBasis basis = FactBasis.NotStated)
    {
        ArgumentNullException.ThrowIfNull(determinant);
        return With(new Fact(determinant, determinant.Encode(value), source, date, basis));
    }

    /// <summary>States a fact of any determinant, such as a local one that a policy declares, or that there is none.</summary>
    /// <param name="determinant">The determinant.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="ArgumentException">
    /// The value does not fit the determinant, or the case states the determinant already.
    /// </exception>
    public TieringCaseBuilder WithFact(Determinant determinant, FactValue value) => With(new Fact(determinant, value));

    /// <summary>States a fact with all that is known of it.</summary>
    /// <exception cref="ArgumentException">
    /// The value does not fit the determinant, or the case states the determinant already.
    /// </exception>
    public TieringCaseBuilder With(Fact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        ArgumentNullException.ThrowIfNull(fact.Determinant);
        FactRules.ThrowIfUnfit(fact.Determinant, fact.Value, nameof(fact));
        if (fact.Source is not null && !ShortText.IsFit(fact.Source, ShortText.LongestText))
        {
            throw new ArgumentException(
                $"the source of `{fact.Determinant.Id}` has from 1 to 256 characters, is not blank and has no control characters.", nameof(fact));
        }

        if (!Enum.IsDefined(fact.Basis))
        {
            throw new ArgumentException($"there is no such basis for `{fact.Determinant.Id}`.", nameof(fact));
        }

        if (fact.Basis != FactBasis.NotStated && !fact.Determinant.MayBeStatic)
        {
            throw new ArgumentException($"`{fact.Determinant.Id}` is neither static nor dynamic.", nameof(fact));
        }

        if (fact.Value.IsRecorded && !_facts.TryAdd(fact.Determinant.Id, fact))
        {
            throw new ArgumentException($"the case states `{fact.Determinant.Id}` twice.", nameof(fact));
        }

        return this;
    }

    /// <summary>States the level that the case had before, so that a decision can say raised, lowered or same.</summary>
    /// <param name="scaleId">The id of the scale, such as <c>tier</c>.</param>
    /// <param name="levelId">The id of the level, such as <c>2</c>.</param>
    /// <exception cref="ArgumentException">
    /// The case states a previous level of that scale already, or an id is blank or longer than 64 characters.
    /// </exception>
    public TieringCaseBuilder WithPreviousLevel(string scaleId, string levelId)
    {
        ThrowIfNoId(scaleId, nameof(scaleId));
        ThrowIfNoId(levelId, nameof(levelId));
        return _previousLevels.TryAdd(scaleId, levelId)
            ? this
            : throw new ArgumentException($"the case states its previous level of `{scaleId}` twice.", nameof(scaleId));
    }

    /// <summary>States an override that was recorded for this person.</summary>
    /// <exception cref="ArgumentException">
    /// An id, scale, level, reason or source is blank, too long or has control characters; something other than a floor is protected; its last day is before its
    /// first; its id is taken; or the case has 64 already.
    /// </exception>
    public TieringCaseBuilder WithOverride(RecordedOverride recorded)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        var fault = AdjustmentRules.Unfit(recorded)
            ?? (_overrides.Exists(o => o.Id == recorded.Id) ? "each override of a case has an id of its own" : null)
            ?? (_overrides.Count == AdjustmentRules.Most ? $"a case has at most {AdjustmentRules.Most} overrides" : null);
        _overrides.Add(fault is null ? recorded : throw new ArgumentException(fault + ".", nameof(recorded)));
        return this;
    }

    /// <summary>States a judgement that was recorded.</summary>
    /// <exception cref="ArgumentException">
    /// A scale, level, reason, grade or the words are blank, too long or have control characters; its review date is before its date; the case states a judgement of
    /// that scale already; or it has 64.
    /// </exception>
    public TieringCaseBuilder WithJudgement(RecordedJudgement recorded)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        var fault = AdjustmentRules.Unfit(recorded)
            ?? (_judgements.Exists(j => AdjustmentRules.AreOfOneScale(j, recorded)) ? "a case has one judgement of each scale" : null)
            ?? (_judgements.Count == AdjustmentRules.Most ? $"a case has at most {AdjustmentRules.Most} judgements" : null);
        _judgements.Add(fault is null ? recorded : throw new ArgumentException(fault + ".", nameof(recorded)));
        return this;
    }

    /// <summary>The case as written so far.</summary>
    public TieringCase Build() =>
        new(_id, [.. _facts.Values], _previousLevels.ToImmutableDictionary(), CaseAdjustments.Of(_overrides, _judgements));

    private static void ThrowIfNoId(string id, string parameter)
    {
        ArgumentNullException.ThrowIfNull(id, parameter);
        if (!ShortText.IsFit(id, ShortText.LongestCode))
        {
            throw new ArgumentException("The id of a scale or a level has from 1 to 64 characters, is not blank and has no control characters.", parameter);
        }
    }
}
