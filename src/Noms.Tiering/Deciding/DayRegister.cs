using Noms.Tiering.Policies;

namespace Noms.Tiering.Deciding;

/// <summary>The days that a policy counts from the as-of date, each once.</summary>
internal sealed class DayRegister
{
    private readonly List<DateOffset> _offsets = [];

    public DateOffset[] Offsets => [.. _offsets];

    public int IndexOf(DateOffset offset)
    {
        var index = _offsets.IndexOf(offset);
        if (index < 0)
        {
            index = _offsets.Count;
            _offsets.Add(offset);
        }

        return index;
    }

    public int[] On(DateOnly asOf) => [.. _offsets.Select(o => o.From(asOf).DayNumber)];
}
