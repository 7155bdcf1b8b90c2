using System.Runtime.CompilerServices;

namespace Noms.Tiering.Deciding;

/// <summary>The national numbers, in millionths, dates, as day numbers, and lists, by <see cref="Determinant.NumberPlace"/>.</summary>
[InlineArray(Length)]
internal struct NumberValues
{
    public const int Length = 40;

    /// <summary>What stands for <see cref="CaseFacts.None"/>.</summary>
    public const int None = int.MinValue;

    /// <summary>What stands for <see cref="CaseFacts.NotRecorded"/>.</summary>
    public const int NotRecorded = int.MinValue + 1;

    private int _first;

    /// <summary>Nothing recorded. Copied, since to fill a span is compiled anew by every program that starts.</summary>
    public static NumberValues Nothing { get; } = MakeNothing();

    /// <summary>A bound as these are compared with it; one that none can reach is above all of them.</summary>
    public static int Bound(long encoded) => encoded switch
    {
        CaseFacts.None => None,
        CaseFacts.NotRecorded => NotRecorded,
        > int.MaxValue => int.MaxValue,
        < NotRecorded + 1 => NotRecorded + 1,
        _ => (int)encoded,
    };

    private static NumberValues MakeNothing()
    {
        var nothing = default(NumberValues);
        for (var place = 0; place < Length; place++)
        {
            nothing[place] = NotRecorded;
        }

        return nothing;
    }
}
