using Noms.Tiering.Deciding;
using Noms.Tiering.Policies;
using Noms.Tiering.Tracing;

namespace Noms.Tiering.Explaining;

/// <summary>
/// The conditions under which something stands in place of the levels. The engine takes them one by one, by what is known of their parts; over
/// diagrams they are known by all that the parts can be together. Both say the same where no part that is open stands in them twice or is read
/// through something derived.
/// </summary>
internal sealed class InsteadOfLevels
{
    private readonly CompiledPolicy _policy;
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);
    private readonly bool _isPlain;

    public InsteadOfLevels(CompiledPolicy policy)
    {
        _policy = policy;
        Condition[] conditions = [.. policy.Policy.Statuses.Select(s => s.When), .. policy.Policy.InvalidData.Select(i => i.When)];
        var tests = conditions.SelectMany(ConditionTests.Of).Where(t => t is not RecordedTest).ToList();
        var derived = policy.Policy.Derived.ToDictionary(d => d.Id, StringComparer.Ordinal);
        _isPlain = tests.TrueForAll(t => !derived.ContainsKey(t.Determinant.Id)) && tests.Select(t => t.Determinant).Distinct().Count() == tests.Count;
        var places = policy.Fallbacks.Select(f => f.InputIndexes.Length).DefaultIfEmpty(1).Max();
        for (var place = 0; place < places; place++)
        {
            var reads = new ReadsOf(derived, fallback => fallback.Of[Math.Min(place, fallback.Of.Length - 1)]);
            tests.ForEach(t => reads.Visit(t.Determinant));
            _read.UnionWith(reads.Determinants);
        }
    }

    /// <summary>The ids of all that the conditions read, derived determinants included.</summary>
    public IReadOnlySet<string> Read => _read;

    /// <summary>Whether diagrams say of the case in a workspace, and of any change of it, what the engine says.</summary>
    public bool IsExactFor(Workspace workspace) =>
        _isPlain
        || (!_policy.Inputs.Where((input, index) => workspace.Openness[index] == Openness.Missing && _read.Contains(input.Use.Determinant.Id)).Any()
            && !_policy.Lists.Any(list => workspace.ListOpenness[list.Index] == Openness.Missing && _read.Contains(list.Use.Determinant.Id)));
}
