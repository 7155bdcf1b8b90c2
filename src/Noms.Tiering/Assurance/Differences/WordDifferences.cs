using System.Collections.Immutable;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Assurance.Differences;

/// <summary>What of two policies differs in words, sources, dates and provenance alone, a line for each sort.</summary>
internal sealed class WordDifferences
{
    private readonly ImmutableArray<string>.Builder _lines = ImmutableArray.CreateBuilder<string>();

    public static ImmutableArray<string> Of(PolicyPair pair)
    {
        var (before, after) = (pair.Before.Policy, pair.After.Policy);
        var words = new WordDifferences();
        words.One("id", before.Id, after.Id);
        words.One("version", before.Version, after.Version);
        words.One("window", Window(before), Window(after));
        words.One("title", before.Title, after.Title);
        words.Changed("the description", before.Description != after.Description);
        words.Changed("the sources", !before.Sources.SequenceEqual(after.Sources));
        words.Many("titles of rules", before.Rules, after.Rules, r => r.Id, r => r.Title);
        words.Many("citations and readings of rules", before.Rules, after.Rules, r => r.Id, r => $"{Cited(r.Citations)} {r.Reading} {r.Reason}");
        words.Many("factors of rules", before.Rules, after.Rules, r => r.Id, r => r.Factor?.Id ?? "");
        words.Many("layers of rules", before.Rules, after.Rules, r => r.Id, r => r.Layer);
        words.Many("factors' titles, descriptions and citations", before.Factors, after.Factors, f => f.Id, f => $"{f.Title} {f.Group} {f.Description} {Cited(f.Citations)}");
        words.Many("titles, citations and provenance of derived determinants", before.Derived, after.Derived, d => d.Id, d => $"{d.Title} {Cited(d.Citations)} {d.Provenance} {d.Reason}");
        words.Many(
            "titles, ranges, layers and provenance of parameters",
            before.Parameters,
            after.Parameters,
            p => p.Id,
            p => FormattableString.Invariant($"{p.Title} {p.Provenance} {p.Reason} {Cited(p.Citations)} {p.Minimum} {p.Maximum} {p.MinimumLevel} {p.MaximumLevel} {p.Layer} {p.IsSettable}"));
        words.Many("reasons for what a missing fact counts as", before.Reads, after.Reads, u => u.Determinant.Id, u => u.Reason);
        words.Many("titles and citations of statuses", before.Statuses, after.Statuses, s => s.Id, s => $"{s.Title} {Cited(s.Citations)}");
        words.Many("titles of levels", Levels(before), Levels(after), l => $"{l.Scale.Id} {l.Id}", l => l.Title);
        return words._lines.ToImmutable();
    }

    private static IEnumerable<Level> Levels(TieringPolicy policy) => policy.Scales.SelectMany(s => s.Levels);

    private static string Cited(ImmutableArray<Citation> citations) => string.Join(';', citations);

    private static string Window(TieringPolicy policy) =>
        $"from {ValueText.Date(policy.EffectiveFrom)}" + (policy.EffectiveTo is { } to ? $" to {ValueText.Date(to)}" : "");

    private void One(string what, string before, string after)
    {
        if (before != after)
        {
            _lines.Add($"{what}: {before} before; {after} after");
        }
    }

    private void Changed(string what, bool isChanged)
    {
        if (isChanged)
        {
            _lines.Add(what);
        }
    }

    private void Many<T>(string what, IEnumerable<T> before, IEnumerable<T> after, Func<T, string> id, Func<T, string> words)
    {
        var old = before.ToDictionary(id, words, StringComparer.Ordinal);
        var changed = after.Where(one => old.TryGetValue(id(one), out var was) && was != words(one)).Select(id).ToList();
        if (changed.Count > 0)
        {
            _lines.Add($"{what}: {string.Join(", ", changed)}");
        }
    }
}
