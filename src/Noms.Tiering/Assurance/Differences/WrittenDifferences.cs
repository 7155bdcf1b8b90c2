using System.Collections.Immutable;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Assurance.Differences;

/// <summary>What of two policies differs as it is written and bears on no calculated level: what follows from levels, overrides, judgement.</summary>
internal sealed class WrittenDifferences
{
    private readonly PolicyPair _pair;
    private readonly ImmutableArray<string>.Builder _lines = ImmutableArray.CreateBuilder<string>();

    private WrittenDifferences(PolicyPair pair)
    {
        _pair = pair;
    }

    private TieringPolicy Before => _pair.Before.Policy;

    private TieringPolicy After => _pair.After.Policy;

    public static ImmutableArray<string> Of(PolicyPair pair)
    {
        var differences = new WrittenDifferences(pair);
        differences._lines.AddRange(pair.Unlike.Select(id => $"determinant {id}: its kind, values or range are declared otherwise, so no case can be decided under both"));
        differences.Profile();
        differences.Compare("override", pair.Before.Policy.Overrides, pair.After.Policy.Overrides, o => o.Id, o => o.Title, differences.Override);
        differences.Compare("judgement on", pair.Before.Policy.Judgement, pair.After.Policy.Judgement, j => j.Scale.Id, _ => "", (j, _) => Judgement(j));
        differences.One("availability", Availability(pair.Before.Policy), Availability(pair.After.Policy));
        differences.One("scales of the label", Label(pair.Before.Policy), Label(pair.After.Policy));
        return differences._lines.ToImmutable();
    }

    private void Profile()
    {
        OnlyIn("gone", Before, After);
        OnlyIn("new", After, Before);
        foreach (var before in Before.Profile)
        {
            if (After.Profile.FirstOrDefault(p => p.Id == before.Id) is not { } after)
            {
                continue;
            }

            if (!before.By.Select(k => k.Id).SequenceEqual(after.By.Select(k => k.Id), StringComparer.Ordinal))
            {
                _lines.Add($"profile {before.Id}: by {string.Join(", ", before.By.Select(k => k.Id))} before; by {string.Join(", ", after.By.Select(k => k.Id))} after");
            }
            else
            {
                Values(before, after);
            }
        }
    }

    private void OnlyIn(string word, TieringPolicy one, TieringPolicy other)
    {
        var only = one.Profile.Select(p => p.Id).Where(id => !other.Profile.Any(p => p.Id == id)).ToList();
        if (only.Count > 0)
        {
            _lines.Add($"{word}: profile {BoundText.Join(only, "and")}");
        }
    }

    private void Values(ProfileEntry before, ProfileEntry after)
    {
        const int Most = 4;
        var changed = before.Values.Keys.Union(after.Values.Keys).Order(StringComparer.Ordinal)
            .Select(key => (Key: key, Before: Words(before, key), After: Words(after, key))).Where(v => v.Before != v.After).ToList();
        _lines.AddRange(changed.Take(Most).Select(v => $"{after.Title} of {v.Key}: {v.Before} before; {v.After} after"));
        if (changed.Count > Most)
        {
            _lines.Add(FormattableString.Invariant($"{after.Title}: {changed.Count - Most} more"));
        }
    }

    private static string Words(ProfileEntry entry, string key) =>
        entry.Values.TryGetValue(key, out var values) ? values.IsEmpty ? "nothing" : string.Join(", ", values) : "nothing";

    private void Compare<T>(string what, ImmutableArray<T> before, ImmutableArray<T> after, Func<T, string> id, Func<T, string> title, Func<T, bool, string> says)
        where T : class
    {
        foreach (var one in before.Concat(after).Select(id).Distinct(StringComparer.Ordinal))
        {
            var (left, right) = (before.FirstOrDefault(b => id(b) == one), after.FirstOrDefault(a => id(a) == one));
            if (left is null || right is null)
            {
                _lines.Add($"{(left is null ? "new" : "gone")}: {what} {one} {title((right ?? left)!)}".TrimEnd());
            }
            else if (says(left, false) != says(right, true))
            {
                _lines.Add($"{what} {one} {title(right)}".TrimEnd() + ": says something else");
            }
        }
    }

    private string Override(PolicyOverride one, bool isAfter) => new DefinitionWriter(d => _pair.NameOf(d, isAfter), isSymbolic: false)
        .Condition(one.Applies).Level(one.Level).Word(one.Form.ToString()).Word(one.Authority.ToString()).Word(one.IsProtected ? "protected" : "").Word(one.Scale.Id)
        .Word($"{one.EffectiveFrom:O} {one.EffectiveTo:O}").ToString();

    private static string Judgement(JudgementLimits limits) => string.Join(
        ';',
        limits.Grades.Select(g => FormattableString.Invariant($"{g.Id} {g.Up.Value} {g.Down.Value}"))
            .Concat(limits.Reasons.Select(r => r.Id))
            .Append(FormattableString.Invariant($"{limits.ReviewWithinMonths?.Value} {limits.StandsAfterReview}")));

    private void One(string what, string before, string after)
    {
        if (before != after)
        {
            _lines.Add($"{what}: {before} before; {after} after");
        }
    }

    private static string Availability(TieringPolicy policy) =>
        policy.Availability is { } availability ? $"{availability.Determinant.Id} against {availability.Needs.Id}" : "none";

    private static string Label(TieringPolicy policy) => policy.Label is { } label ? string.Join(", ", label.Scales.Select(s => s.Id)) : "none";
}
