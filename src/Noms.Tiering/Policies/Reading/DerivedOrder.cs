using System.Collections.Immutable;
using System.Text.Json;

namespace Noms.Tiering.Policies.Reading;

/// <summary>Orders derived determinants so that each stands after those that it reads, and names the cycles.</summary>
internal sealed class DerivedOrder(ByName<DerivedPart> parts, FaultList faults)
{
    private readonly Parts<DerivedPart> _order = new(parts.Count);
    private readonly HashSet<string> _inCycle = new(StringComparer.Ordinal);
    private readonly HashSet<string> _done = new(StringComparer.Ordinal);
    private readonly List<Step> _path = [];

    public ImmutableArray<DerivedPart> Sort()
    {
        foreach (var id in parts.Names)
        {
            Visit(id);
        }

        return _order.ToImmutable();
    }

    public bool IsInCycle(string id) => _inCycle.Contains(id);

    // With a path of its own rather than by recursion: a long chain in a stranger's file must not exhaust the stack.
    private void Visit(string first)
    {
        Enter(first);
        while (_path.Count > 0)
        {
            var step = _path[^1];
            if (step.Next < step.Reads.Count)
            {
                Enter(step.Reads[step.Next++]);
                continue;
            }

            _path.RemoveAt(_path.Count - 1);
            _done.Add(step.Id);
            _order.Add(parts[step.Id]!);
        }
    }

    private void Enter(string id)
    {
        if (_done.Contains(id))
        {
            return;
        }

        var start = _path.FindIndex(step => step.Id == id);
        if (start < 0)
        {
            _path.Add(new Step(id, Reads(parts[id]!.Object.Value)));
            return;
        }

        var cycle = _path[start..].ConvertAll(step => step.Id);
        if (cycle.Exists(_inCycle.Add))
        {
            _inCycle.UnionWith(cycle);
            faults.Add(
                FaultCodes.Cycle,
                parts[id]!.Object.Value,
                $"derived determinants read each other in a circle: {string.Join(" reads ", cycle.Append(id).Select(step => $"`{step}`"))}");
        }
    }

    private Parts<string> Reads(JsonValue part)
    {
        var reads = new Parts<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        Collect(part);
        return reads;

        void Collect(JsonValue value)
        {
            foreach (var item in value.Items)
            {
                Collect(item);
            }

            foreach (var member in value.Members)
            {
                if (member.Name is "fallback" or "greatest" or "least")
                {
                    foreach (var item in member.Value.Items)
                    {
                        Name(item);
                    }
                }
                else if (member.Name is "determinant" or "of")
                {
                    Name(member.Value);
                }

                Collect(member.Value);
            }
        }

        void Name(JsonValue value)
        {
            if (value.Kind == JsonValueKind.String && parts.Contains(value.Text) && seen.Add(value.Text))
            {
                reads.Add(value.Text);
            }
        }
    }

    private sealed class Step(string id, Parts<string> reads)
    {
        public string Id { get; } = id;

        public Parts<string> Reads { get; } = reads;

        /// <summary>Which of those that it reads comes next.</summary>
        public int Next { get; set; }
    }
}
