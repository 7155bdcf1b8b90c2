using System.Runtime.CompilerServices;

namespace Noms.Tiering.Deciding;

/// <summary>The encoded values of the national codes by <see cref="Determinant.LargePlace"/>.</summary>
[InlineArray(Length)]
internal struct LargeValues
{
    public const int Length = 4;

    private long _first;

    /// <summary>Nothing recorded. Copied, since to fill a span is compiled anew by every program that starts.</summary>
    public static LargeValues Nothing { get; } = MakeNothing();

    private static LargeValues MakeNothing()
    {
        var nothing = default(LargeValues);
        for (var place = 0; place < Length; place++)
        {
            nothing[place] = CaseFacts.NotRecorded;
        }

        return nothing;
    }
}
