using Noms.Tiering.Policies;

namespace Noms.Tiering.Deciding;

/// <summary>The days that a policy counts from the as-of date, each once.</summary>
internal sealed class DayRegister
{
    public DateOffset[] Offsets { get; private set; } = [];

    public int IndexOf(DateOffset offset)
    {
        var index = 0;
        while (index < Offsets.Length && Offsets[index] != offset)
        {
            index++;
        }

        if (index == Offsets.Length)
        {
            var offsets = new DateOffset[index + 1];
            Array.Copy(Offsets, offsets, index);
            offsets[index] = offset;
            Offsets = offsets;
        }

        return index;
    }

    public int[] On(DateOnly asOf) => Each.Of<DateOffset, int>(Offsets, offset => offset.From(asOf).DayNumber);
}
